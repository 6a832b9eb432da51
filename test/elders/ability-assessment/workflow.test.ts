import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ABILITY_ASSESSMENT } from '../../../subgraphs/elders/ability-assessment/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  assessors,
  assignment,
  clearAssessments,
  placeAssessment,
  scoresOf,
} from './assessments.ts';

const ELDER = 1;
const REGION = '150600';

const specimen: Specimen = {
  machine: ABILITY_ASSESSMENT,
  table: 'elders.ability_assessment',
  primaryKey: 'key',
  region: REGION,
  otherRegion: '210100',
  elder: ELDER,
  otherElder: 2,
  clear: (hub) => clearAssessments(hub, ELDER),
  place: async (hub, state) => placeAssessment(hub, ELDER, state, await assessors(hub)),
  async input(hub, action, persona) {
    switch (action) {
      case 'orderAbilityAssessment':
        return {
          elder: persona === '' ? 'x' : await publicIdFor(persona, 'Elder', keyOf('elder', ELDER)),
          ...{ reason: 'FIRST', standard: 'GBT42195_2022', channel: 'WINDOW' },
        };
      case 'assignAbilityAssessment':
        return assignment(persona, await assessors(hub));
      case 'scoreAbilityAssessment':
        return { items: scoresOf(2) };
      default:
        return {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  const persona = `staff:${REGION}`;
  oneEffect(specimen, { name: 'orderAbilityAssessment', state: 'New', persona });
  oneEffect(specimen, { name: 'activateAbilityAssessment', state: 'PUBLICISED', persona });
});
