import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { HOME_CARE_BED, type HomeCareBedAction } from './home-care-bed.machine.ts';
import { HomeCareBed } from './home-care-bed.ts';
import { HomeCareBedStatus } from './home-care-bed.machine.ts';

export const homeCareBedWorkflow = new Workflow<HomeCareBed, HomeCareBedStatus, HomeCareBedAction>({
  entity: HomeCareBed,
  machine: HOME_CARE_BED,
  primaryKey: 'key',
  label: 'home care bed',
  covers: coversRegionOrPerson,
});

export const HomeCareBedPayload = payloadOf(HomeCareBed, 'p2');

export const HomeCareBedWorkflowFields = workflowFields(HomeCareBed, homeCareBedWorkflow, 'p2');
