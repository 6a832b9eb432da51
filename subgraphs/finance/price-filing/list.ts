import { aboutAny, amounts, days, filtered, inRegion } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { PriceFiling } from './entity.ts';

export const PriceFilingStatus = labelled(
  'PriceFilingStatus',
  'Standing of a price filing today. 备案状态',
  {
    PENDING: 'Filed, not in force yet. 待生效',
    IN_FORCE: 'In force. 现行',
    SUPERSEDED: 'Replaced or ended. 已失效',
  },
);
export type PriceFilingStatus = keyof typeof PriceFilingStatus;

const STANDING: Record<PriceFilingStatus, string> = {
  PENDING: 'e.valid_from > ?::date',
  IN_FORCE: "?::date between e.valid_from and coalesce(e.valid_until, date 'infinity')",
  SUPERSEDED: 'e.valid_until < ?::date',
};

function standing(statuses: readonly PriceFilingStatus[], day: string): SqlCondition {
  const sql = statuses.map((status) => STANDING[status]).join(' or ');
  return { sql: `(${sql})`, params: statuses.map(() => day) };
}

export const priceFilings = listOf(PriceFiling, {
  one: ['p0', 'A price filing by its id. 价格备案'],
  many: ['p0', 'Price filings, the latest first unless sorted otherwise. 价格备案'],
  filters: {
    within: inRegion('Of facilities in this region or below it. 所在地区'),
    facilities: aboutAny('Facility', 'facility_id', 'Of one of these facilities. 机构'),
    statuses: filtered(
      () => [PriceFilingStatus],
      'In one of these states today. 状态',
      (statuses: PriceFilingStatus[], _, { today }) => standing(statuses, today),
    ),
    inForceOn: filtered(
      () => DateScalar,
      'In force on this day. 该日有效',
      (day: string) => standing(['IN_FORCE'], day),
    ),
    ...amounts('lowestMonthly', 'lowest_monthly', 'Lowest monthly price. 最低月费用'),
    ...days('filed', 'filed_on', 'Filed. 备案日期'),
  },
  orders: {
    LOWEST_MONTHLY: ['lowest_monthly', 'The lowest monthly price. 最低月费用'],
    VALID_FROM: ['valid_from', 'First day in force. 生效日期'],
    FILED_ON: ['filed_on', 'Day of filing. 备案日期'],
  },
  usual: ['VALID_FROM', 'DESC'],
});
