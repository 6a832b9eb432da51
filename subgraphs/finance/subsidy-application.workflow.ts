import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { ApplicationStatus } from './subsidy-application.machine.ts';
import {
  SUBSIDY_APPLICATION,
  type SubsidyApplicationAction,
} from './subsidy-application.machine.ts';
import { SubsidyApplication } from './subsidy-application.ts';

export const subsidyApplicationWorkflow = new Workflow<
  SubsidyApplication,
  ApplicationStatus,
  SubsidyApplicationAction
>({
  entity: SubsidyApplication,
  machine: SUBSIDY_APPLICATION,
  primaryKey: 'key',
  label: 'subsidy application',
  covers: ({ regionCode, beneficiaryKind, beneficiaryId }, viewer) =>
    coversRegionOrPerson(
      { regionCode, elderKey: beneficiaryKind === 'ELDER' ? beneficiaryId : undefined },
      viewer,
    ),
});

export const SubsidyApplicationPayload = payloadOf(SubsidyApplication, 'p3');

export const SubsidyApplicationWorkflowFields = workflowFields(
  SubsidyApplication,
  subsidyApplicationWorkflow,
  'p3',
);
