import { keyOf } from '../../../ground/synthetic/keys.ts';
import { HOME_ADAPTATION } from '../../../subgraphs/services/home-adaptation/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { NEW, type Row, type Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { categoryTermsSql } from '../../kit/category-terms.ts';

const ELDER = keyOf('elder', 1);
const item = (code: string, cost = 60_000, more: Row = {}) => ({
  ...{ item: `CatalogueItem:${code}`, cost, ...more },
});
const RAIL = item('ADAPTATION_SAFETY_RAIL');
const INPUTS: Readonly<Record<string, Row>> = {
  surveyHomeAdaptation: { surveyedOn: '2026-06-29', items: [RAIL, item('SAFETY_SMOKE_ALARM')] },
  startHomeAdaptation: { builder: '示例装饰有限公司' },
  handInHomeAdaptation: { cost: 110_000 },
};
const ofElder = (set: string) =>
  `update services.elder_fact set ${set} where elder_key = '${ELDER}';`;
const VALID = {
  ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', regionCode: '150602' },
  ...{ assessedOn: '2026-01-10', from: '2026-01-10', until: '2026-12-31' },
};
const assessed = (...all: object[]) => ofElder(`assessments = '${JSON.stringify(all)}'`);
const POOR = ofElder(`categories = ${categoryTermsSql('DIBAO', 'ECON_DIFFICULT')}`);
const SETTLED = POOR + assessed(VALID);

const specimen: Specimen = {
  machine: HOME_ADAPTATION,
  table: 'services.home_adaptation',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear({ pg }) {
    await pg.query(`delete from services.home_adaptation where elder_key = '${ELDER}'; ${SETTLED}`);
  },
  async place(hub, status) {
    await this.clear(hub);
    const after = (...states: string[]) => states.includes(status);
    const planned = !after('APPLIED', 'REJECTED', 'WITHDRAWN');
    const granted = planned && status !== 'SURVEYED';
    const built = after('ACCEPTANCE', 'REWORK', 'DONE');
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.home_adaptation (key, status, applied_on, grounds, first, surveyed_on, items,
         planned_cost, approved_on, granted, started_on, finished_on, cost, accepted_on, subsidy,
         elder_key, region_code, region_at, synthetic)
       select uuidv7(), $1, '2026-05-01', '{DIBAO}', false, case when $2 then date '2026-05-10' end,
         case when $2 then '[{"itemId": "ADAPTATION_SAFETY_RAIL", "quantity": 1, "cost": 120000, "where": null}]'::jsonb
           else '[]' end, case when $2 then 120000 end,
         case when $3 then date '2026-05-20' end, case when $3 then 120000 end,
         case when $3 then date '2026-06-01' end, case when $4 then date '2026-06-20' end,
         case when $4 then 110000 end, case when $5 then date '2026-06-25' end, case when $5 then 110000 end,
         elder_key, region_code, region_at, true
       from services.elder_fact where elder_key = $6 returning key`,
      [status, planned, granted, built, status === 'DONE', ELDER],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action !== 'applyForHomeAdaptation') return INPUTS[action] ?? {};
    return { elder: as && (await publicIdFor(as, 'Elder', ELDER)), channel: 'WINDOW' };
  },
};
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
const GRANTED_BEFORE = (fen: number) => `insert into services.home_adaptation
  (key, status, applied_on, grounds, first, items, approved_on, granted, cost, accepted_on, subsidy,
   elder_key, region_code, region_at, synthetic)
  select uuidv7(), 'DONE', '2025-01-01', '{}', false, '[]', '2025-01-01', ${fen}, ${fen}, '2025-03-01', ${fen},
    elder_key, region_code, region_at, true from services.elder_fact where elder_key = '${ELDER}';`;

describe('its rules', () => {
  const tried = outcomes(specimen, OFFICE);
  tried('applyForHomeAdaptation', 'SURVEYED', [
    ['one that goes on already', {}, 'ALREADY_EXISTS elder'],
  ]);
  tried('applyForHomeAdaptation', 'DONE', [['one that is done', {}, 'APPLIED']]);
  tried('applyForHomeAdaptation', 'REJECTED', [['one that was refused', {}, 'APPLIED']]);
  tried('applyForHomeAdaptation', 'APPLIED', [['the eyes of another', {}, 'NOT_FOUND']], 'elder:2');
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
        `update services.home_adaptation set approved_on = '2021-06-29' where status = 'DONE' and elder_key = '${ELDER}'`,
    ],
    [
      'a cap used up five years ago to the day',
      {},
      'CAP_REACHED id',
      GRANTED_BEFORE(400_000) +
        `update services.home_adaptation set approved_on = '2021-06-30' where status = 'DONE' and elder_key = '${ELDER}'`,
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
