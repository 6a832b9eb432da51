import { oneEffect } from '../../kit/one-effect.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { REGION, SUBSIDY_SPECIMEN } from './specimen.ts';

const persona = `finance:${REGION}`;

describe('every state, action and role', () => walkWorkflow(SUBSIDY_SPECIMEN));

describe('one effect', () => {
  oneEffect(SUBSIDY_SPECIMEN, { name: 'disburseSubsidy', state: 'APPROVED', persona });
  oneEffect(SUBSIDY_SPECIMEN, { name: 'applyForSubsidy', state: 'New', persona });
  oneEffect(SUBSIDY_SPECIMEN, { name: 'reclaimSubsidy', state: 'DISBURSED', persona });
});
