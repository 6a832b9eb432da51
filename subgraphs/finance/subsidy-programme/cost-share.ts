import { ObjectType } from 'type-graphql';
import { Int } from 'type-graphql';
import { ancestorCode, type RegionCode } from '../../../ground/china/region-code.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const PayingLevel = labelled('PayingLevel', 'A level of government that pays. 负担层级', {
  PROVINCE: 'The province or autonomous region. 省级、自治区',
  CITY: 'The city. 市级',
  COUNTY: 'The county, district or banner. 县级、旗区',
});
export type PayingLevel = keyof typeof PayingLevel;

@ObjectType({
  description:
    'The part of the cost of a programme that a level of government carries. 分级负担比例',
})
export class CostShare {
  @Open(() => PayingLevel, { description: 'Who carries it. 负担层级' })
  level: PayingLevel;

  @Open(() => Int, { description: 'Its part in whole per cent. 比例' })
  percent: number;
}

/** So much of a payment from the line of a region; of the nearest line where the region is null. */
export interface Portion {
  region: RegionCode | null;
  amount: number;
}

/** What is to be paid: all of it, and the part of it that the county adds of its own. */
export interface Payable {
  regionCode: RegionCode;
  amount: number;
  topUp: number;
}

/**
 * Whose money a payment is. Each level carries its per cent, cut to whole fen, and the first named
 * takes what is left over, so that the parts are the whole. What the county adds is its own; what it
 * adds to is then the programme's region's, where no levels are named.
 */
export function portionsOf(
  programme: { regionCode: RegionCode; costShares: readonly CostShare[] },
  { regionCode, amount, topUp }: Payable,
): Portion[] {
  const base = amount - topUp;
  const { costShares } = programme;
  const cut = costShares.map(({ percent }) => Number((BigInt(base) * BigInt(percent)) / 100n));
  const rest = base - cut.reduce((sum, part) => sum + part, 0);
  const parts =
    costShares.length === 0
      ? [{ region: topUp > 0 ? programme.regionCode : null, amount: base }]
      : costShares.map(({ level }, n) => ({
          region: ancestorCode(regionCode, level) ?? regionCode,
          amount: cut[n]! + (n === 0 ? rest : 0),
        }));
  return [...parts, { region: regionCode, amount: topUp }].filter((part) => part.amount > 0);
}

/** SQL: the same as rows (region, amount) of `o` (region_code, amount, top_up) and programme `p`. */
export const PORTIONS_SQL = `(
  select case when o.top_up > 0 then p.region_code end as region, o.amount - o.top_up as amount
  where jsonb_array_length(p.cost_shares) = 0
  union all
  select case s.share->>'level' when 'PROVINCE' then rpad(left(o.region_code, 2), 6, '0')
      when 'CITY' then rpad(left(o.region_code, 4), 6, '0') else left(o.region_code, 6) end,
    case when s.n > 1 then (o.amount - o.top_up) * (s.share->>'percent')::int / 100
      else (o.amount - o.top_up) - (
        select coalesce(sum((o.amount - o.top_up) * (x.share->>'percent')::int / 100), 0)
        from jsonb_array_elements(p.cost_shares) with ordinality x(share, n) where x.n > 1) end
  from jsonb_array_elements(p.cost_shares) with ordinality s(share, n)
  union all
  select o.region_code, o.top_up where o.top_up > 0)`;
