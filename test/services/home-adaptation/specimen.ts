import { keyOf } from '../../../ground/synthetic/keys.ts';
import { HOME_ADAPTATION } from '../../../subgraphs/services/home-adaptation/machine.ts';
import {
  allMaterials,
  applicationInput,
  APPLIED_COLUMNS,
  appliedSql,
  channelOf,
} from '../../kit/applied.ts';
import { categoryTermsSql } from '../../kit/category-terms.ts';
import { publicIdFor } from '../../kit/hub.ts';
import type { Row, Specimen } from '../../kit/specimen.ts';

export const ELDER = keyOf('elder', 1);
export const item = (code: string, cost = 60_000, more: Row = {}) => ({
  ...{ item: `CatalogueItem:${code}`, cost, ...more },
});
export const RAIL = item('ADAPTATION_SAFETY_RAIL');
const INPUTS: Readonly<Record<string, Row>> = {
  surveyHomeAdaptation: { surveyedOn: '2026-06-29', items: [RAIL, item('SAFETY_SMOKE_ALARM')] },
  startHomeAdaptation: { builder: '示例装饰有限公司' },
  handInHomeAdaptation: { cost: 110_000 },
};
export const ofElder = (set: string) =>
  `update services.elder_fact set ${set} where elder_key = '${ELDER}';`;
export const VALID = {
  ...{ standard: 'GBT42195_2022', level: 2, band: 'PARTIAL', regionCode: '150602' },
  ...{ assessedOn: '2026-01-10', from: '2026-01-10', until: '2026-12-31' },
};
export const assessed = (...all: object[]) => ofElder(`assessments = '${JSON.stringify(all)}'`);
const POOR = ofElder(`categories = ${categoryTermsSql('DIBAO', 'ECON_DIFFICULT')}`);
const SETTLED = POOR + assessed(VALID);

export const ADAPTATION_SPECIMEN: Specimen = {
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
    const planned = !after('APPLIED', 'SUPPLEMENT', 'REJECTED', 'WITHDRAWN');
    const granted = planned && status !== 'SURVEYED';
    const built = after('ACCEPTANCE', 'REWORK', 'DONE');
    const result = after('REJECTED') ? 'REFUSED' : after('WITHDRAWN') ? 'WITHDRAWN' : 'GRANTED';
    const open = after('APPLIED', 'SUPPLEMENT', 'SURVEYED');
    const applied = appliedSql('HOME_ADAPTATION', {
      ...{ receivedOn: '2026-05-01', lacking: after('SUPPLEMENT') },
      concluded: open ? null : { on: '2026-05-20', result },
    });
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.home_adaptation (key, status, ${APPLIED_COLUMNS}, grounds, first, surveyed_on, items,
         planned_cost, granted, started_on, finished_on, cost, accepted_on, subsidy,
         elder_key, region_code, region_at, synthetic)
       select uuidv7(), $1, ${applied}, '{DIBAO}', false, case when $2 then date '2026-05-10' end,
         case when $2 then '[{"itemId": "ADAPTATION_SAFETY_RAIL", "quantity": 1, "cost": 120000, "where": null}]'::jsonb
           else '[]' end, case when $2 then 120000 end,
         case when $3 then 120000 end,
         case when $3 then date '2026-06-01' end, case when $4 then date '2026-06-20' end,
         case when $4 then 110000 end, case when $5 then date '2026-06-25' end, case when $5 then 110000 end,
         elder_key, region_code, region_at, true
       from services.elder_fact where elder_key = $6 returning key`,
      [status, planned, granted, built, status === 'DONE', ELDER],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as, key) {
    const common = await applicationInput(hub, this, 'HOME_ADAPTATION', action, key);
    if (action !== 'applyForHomeAdaptation') return common ?? INPUTS[action] ?? {};
    const materials = allMaterials('HOME_ADAPTATION');
    const elder = as && (await publicIdFor(as, 'Elder', ELDER));
    return { elder, channel: channelOf(as), materials };
  },
};
