import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { SUBSIDY_APPLICATION } from './subsidy-application.machine.ts';
import { SubsidyApplication } from './subsidy-application.ts';

export const subsidyApplicationWorkflow = new Workflow(
  SubsidyApplication,
  SUBSIDY_APPLICATION,
  'p3',
  {
    covers: ({ regionCode, beneficiaryKind, beneficiaryId }, viewer) =>
      coversRegionOrPerson(
        { regionCode, elderKey: beneficiaryKind === 'ELDER' ? beneficiaryId : undefined },
        viewer,
      ),
  },
);
