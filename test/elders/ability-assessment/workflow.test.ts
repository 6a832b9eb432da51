import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ABILITY_ASSESSMENT } from '../../../subgraphs/elders/ability-assessment/machine.ts';
import {
  applicationInput,
  channelOf,
  materialsSql,
  sameByEveryChannel,
} from '../../kit/applied.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Specimen } from '../../kit/specimen.ts';
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
  async input(hub, action, persona, key) {
    switch (action) {
      case 'orderAbilityAssessment':
        return {
          elder: persona === '' ? 'x' : await publicIdFor(persona, 'Elder', keyOf('elder', ELDER)),
          ...{ reason: 'FIRST', standard: 'GBT42195_2022', channel: channelOf(persona) },
        };
      case 'assignAbilityAssessment':
        return assignment(persona, await assessors(hub));
      case 'scoreAbilityAssessment':
        return { items: scoresOf(2) };
      default:
        return (await applicationInput(hub, this, 'ABILITY_ASSESSMENT', action, key)) ?? {};
    }
  },
};

describe('every state, action and role', () => walkWorkflow(specimen));

const persona = `staff:${REGION}`;
const LACKING = `update elders.ability_assessment set materials = '${materialsSql('ABILITY_ASSESSMENT', true)}'`;
const ORDER = { apply: 'orderAbilityAssessment', office: persona, to: 'SUBMITTED' };

describe('the same checks', () => sameByEveryChannel(specimen, ORDER));

describe('its materials', () => {
  const tried = outcomes(specimen, persona);
  tried('orderAbilityAssessment', NEW, [
    ['a draft', { draft: true }, 'DRAFT'],
    ['a draft with materials', { draft: true, materials: ['IDENTITY'] }, 'INVALID_VALUE materials'],
  ]);
  tried('submitAbilityAssessment', 'DRAFT', [
    ['what it needs', { materials: ['IDENTITY'] }, 'SUBMITTED'],
    ['what it does not ask for', { materials: ['HOUSING'] }, 'NOT_KNOWN materials.0'],
  ]);
  tried('acceptAbilityAssessment', 'SUBMITTED', [
    ['all that it needs', {}, 'ACCEPTED'],
    ['something missing', {}, 'MATERIALS_MISSING id', LACKING],
  ]);
});

describe('one effect', () => {
  oneEffect(specimen, { name: 'orderAbilityAssessment', state: 'New', persona });
  oneEffect(specimen, { name: 'activateAbilityAssessment', state: 'PUBLICISED', persona });
});
