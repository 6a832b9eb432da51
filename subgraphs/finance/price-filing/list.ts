import { aboutAny, amounts, days, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { PriceFiling } from './entity.ts';
import { PriceFilingStep } from './machine.ts';

export const PriceFilingStatus = labelled(
  'PriceFilingStatus',
  'Standing of a price filing today. 备案状态',
  {
    UNPUBLISHED: 'With the office, or given up before it was public. 未公布',
    PENDING: 'Public, not in force yet. 待生效',
    IN_FORCE: 'In force. 现行',
    SUPERSEDED: 'Replaced or ended. 已失效',
    WITHDRAWN: 'Taken back before its first day. 已撤回',
  },
);
export type PriceFilingStatus = keyof typeof PriceFilingStatus;

/** Public, and not taken back before its first day: such a one has no last day. */
const HOLDS = `(e.register_status = 'PUBLISHED'
  or e.register_status = 'WITHDRAWN' and e.valid_until is not null)`;

/** Each with the day as its one parameter. */
const STANDING: Record<PriceFilingStatus, string> = {
  UNPUBLISHED: "e.register_status not in ('PUBLISHED', 'WITHDRAWN') and ?::date is not null",
  PENDING: `${HOLDS} and e.valid_from > ?::date`,
  IN_FORCE: `${HOLDS} and ?::date between e.valid_from and coalesce(e.valid_until, date 'infinity')`,
  SUPERSEDED: `${HOLDS} and e.valid_until < ?::date`,
  WITHDRAWN: "e.register_status = 'WITHDRAWN' and e.valid_until is null and ?::date is not null",
};

/** The same of one filing. */
export function standingOf(
  { status, validFrom, validUntil }: Pick<PriceFiling, 'status' | 'validFrom' | 'validUntil'>,
  day: string,
): PriceFilingStatus {
  if (status !== 'PUBLISHED' && status !== 'WITHDRAWN') return 'UNPUBLISHED';
  if (status === 'WITHDRAWN' && validUntil === null) return 'WITHDRAWN';
  if (day < validFrom) return 'PENDING';
  return validUntil !== null && validUntil < day ? 'SUPERSEDED' : 'IN_FORCE';
}

function standing(statuses: readonly PriceFilingStatus[], day: string): SqlCondition {
  const sql = statuses.map((status) => `(${STANDING[status]})`).join(' or ');
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
    registerStatuses: oneOf(
      'register_status',
      PriceFilingStep,
      'Standing so with the office. 备案办理状态',
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
