import { APPLIED_COLUMNS, appliedSql } from '../../kit/applied.ts';
import { categoryTermsSql } from '../../kit/category-terms.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Row } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  ADAPTATION_SPECIMEN as specimen,
  assessed,
  ELDER,
  item,
  ofElder,
  RAIL,
  VALID,
} from './specimen.ts';

const OFFICE = 'caregiving:150600';

describe('every state, action and role', () => walkWorkflow(specimen));

describe('one effect', () => {
  oneEffect(specimen, { name: 'applyForHomeAdaptation', state: NEW, persona: OFFICE });
  oneEffect(specimen, { name: 'approveHomeAdaptation', state: 'SURVEYED', persona: OFFICE });
});

const stale = `update services.fact_position set as_of = now() - interval '6 minutes' where source = 'elders/ELDER'`;
const FRESH = `update services.fact_position set as_of = now();`;
const items = (...all: Row[]) => ({ items: all });
const UNPUBLISHED = `update services.adaptation_standard set status = 'DRAFT' where id = '150600-ADAPTATION'`;
const PUBLISHED = `update services.adaptation_standard set status = 'PUBLISHED';`;
const DONE_BEFORE = appliedSql('HOME_ADAPTATION', {
  receivedOn: '2021-01-01',
  concluded: { on: '2025-01-01', result: 'GRANTED' },
});
const GRANTED_BEFORE = (fen: number) => `insert into services.home_adaptation
  (key, status, ${APPLIED_COLUMNS}, grounds, first, items, granted, cost, accepted_on, subsidy,
   elder_key, region_code, region_at, synthetic)
  select uuidv7(), 'DONE', ${DONE_BEFORE}, '{}', false, '[]', ${fen}, ${fen}, '2025-03-01', ${fen},
    elder_key, region_code, region_at, true from services.elder_fact where elder_key = '${ELDER}';`;

const OPEN_BESIDE = `insert into services.home_adaptation
  (key, status, ${APPLIED_COLUMNS}, grounds, first, items, elder_key, region_code, region_at, synthetic)
  select uuidv7(), 'APPLIED', ${appliedSql('HOME_ADAPTATION', { receivedOn: '2026-06-01', concluded: null })},
    '{}', false, '[]', elder_key, region_code, region_at, true
  from services.elder_fact where elder_key = '${ELDER}';`;

describe('its rules', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('applyForHomeAdaptation', 'SURVEYED', [
    ['one that goes on already', {}, 'ALREADY_EXISTS elder'],
  ]);
  tried('applyForHomeAdaptation', 'DONE', [['one that is done', {}, 'APPLIED']]);
  tried('applyForHomeAdaptation', 'REJECTED', [['one that was refused', {}, 'APPLIED']]);
  tried('applyForHomeAdaptation', 'APPLIED', [['the eyes of another', {}, 'NOT_FOUND']], 'elder:2');
  tried('reopenHomeAdaptation', 'REJECTED', [
    ['nothing else under way', { note: '复核' }, 'APPLIED'],
    ['another application under way', { note: '复核' }, 'ALREADY_EXISTS id', OPEN_BESIDE],
  ]);
  tried('surveyHomeAdaptation', 'APPLIED', [
    ['the day before the application', { surveyedOn: '2026-04-30' }, 'INVALID_VALUE surveyedOn'],
    ['the day of the application', { surveyedOn: '2026-05-01' }, 'SURVEYED'],
    ['tomorrow', { surveyedOn: '2026-07-01' }, 'INVALID_VALUE surveyedOn'],
    ['an item of no catalogue', items(RAIL, item('ROCKET')), 'NOT_KNOWN items.1.item'],
    ['a device of a home care bed', items(item('WHEELCHAIR')), 'NOT_KNOWN items.0.item'],
    ['an item twice', items(RAIL, { ...RAIL, cost: 1 }), 'INVALID_VALUE items.1.item'],
    [
      'a price of more than a million yuan',
      items(item('SAFETY_GAS_ALARM', 100_000_001)),
      'INVALID_VALUE items.0.cost',
    ],
    ['nothing for a price', items(item('SAFETY_GAS_ALARM', 0)), 'BAD_USER_INPUT'],
    ['no item', items(), 'BAD_USER_INPUT'],
    ['none of an item', items(item('SAFETY_GAS_ALARM', 1, { quantity: 0 })), 'BAD_USER_INPUT'],
  ]);
  tried('approveHomeAdaptation', 'SURVEYED', [
    ['a household in difficulty', {}, 'APPROVED'],
    [
      'a household that is in none',
      {},
      'NOT_IN_DIFFICULTY id',
      ofElder(`categories = ${categoryTermsSql('LIVING_ALONE')}`),
    ],
    ['no assessment', {}, 'ASSESSMENT_REQUIRED id', assessed()],
    [
      'an ended assessment',
      {},
      'ASSESSMENT_REQUIRED id',
      assessed({ ...VALID, until: '2026-06-29' }),
    ],
    [
      'another household than that of the plan',
      {},
      'DWELLING_CHANGED id',
      'update services.home_adaptation set household_key = uuidv7() where elder_key = ' +
        `'${ELDER}'`,
    ],
    ['no public standard', {}, 'NO_STANDARD id', UNPUBLISHED],
    ['something left of the cap', {}, 'APPROVED', PUBLISHED + GRANTED_BEFORE(399_999)],
    ['nothing left of the cap', {}, 'CAP_REACHED id', GRANTED_BEFORE(400_000)],
    [
      'a cap used up more than five years ago',
      {},
      'APPROVED',
      GRANTED_BEFORE(400_000) +
        `update services.home_adaptation set concluded_on = '2021-06-29' where status = 'DONE' and elder_key = '${ELDER}'`,
    ],
    [
      'a cap used up five years ago to the day',
      {},
      'CAP_REACHED id',
      GRANTED_BEFORE(400_000) +
        `update services.home_adaptation set concluded_on = '2021-06-30' where status = 'DONE' and elder_key = '${ELDER}'`,
    ],
  ]);
  tried('handInHomeAdaptation', 'WORKS', [
    ['no cost', { cost: 0 }, 'BAD_USER_INPUT'],
    ['more than a million yuan', { cost: 100_000_001 }, 'INVALID_VALUE cost'],
  ]);
  tried('applyForHomeAdaptation', NEW, [
    ['an elder who has died', {}, 'NOT_KNOWN elder', ofElder(`life_status = 'DECEASED'`)],
    ['stale facts of elders', {}, 'STALE_FACTS', ofElder(`life_status = 'ACTIVE'`) + stale],
    ['facts that are fresh again', {}, 'APPLIED', FRESH],
  ]);
});
