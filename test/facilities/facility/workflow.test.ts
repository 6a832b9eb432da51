import { oneEffect } from '../../kit/one-effect.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { OFFICE, specimen } from './specimen.ts';

describe('a facility', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'planFacility', state: 'New', persona: OFFICE });
});
