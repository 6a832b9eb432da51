import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { FundingSource } from '../subsidy-programme/kinds.ts';
import type { Portion } from '../subsidy-programme/cost-share.ts';
import { requirePayingLine } from './conditions.ts';
import { payingLine } from './spending.ts';

/** A line that pays, locked, and what it pays. */
export interface Charge {
  budgetLineId: string;
  regionCode: string;
  fundingSource: FundingSource;
  amount: number;
}

interface Line {
  id: string;
  regionCode: string;
  fundingSource: FundingSource;
}

/**
 * The open lines of this year that a payment is charged to, locked in one order: payments from one line
 * wait for each other. The line that pays most comes first. @throws Refusal NO_BUDGET without one
 */
export async function chargesOf(
  context: SubgraphContext,
  { programmeId, regionCode }: { programmeId: string; regionCode: string },
  portions: readonly Portion[],
): Promise<Charge[]> {
  const { rows, today } = context;
  const year = Number(today.slice(0, 4));
  const named = portions.flatMap(({ region }) => region ?? []);
  const lines = await rows.sql<Line>(
    `select line.id, line.region_code as "regionCode", line.funding_source as "fundingSource"
     from budget_line line
     where line.programme_id = ?::uuid and line.year = ?::int and line.status = 'OPEN'
       and (line.region_code = any(array[?]::text[])
         or ?::boolean and line.id = (select near.id from
           (select ?::uuid as programme, ?::text as region) paid
           cross join lateral (${payingLine('paid.programme', 'paid.region')}) near))
     order by line.id for update of line`,
    [programmeId, year, named, named.length < portions.length, programmeId, regionCode, year],
  );
  const charges = new Map<string, Charge>();
  for (const { region, amount } of portions) {
    const line = region === null ? lines[0] : lines.find((one) => one.regionCode === region);
    requirePayingLine(line);
    const { id: budgetLineId, ...rest } = line;
    const charged = charges.get(budgetLineId)?.amount ?? 0;
    charges.set(budgetLineId, { budgetLineId, ...rest, amount: charged + amount });
  }
  return [...charges.values()].toSorted((a, b) => b.amount - a.amount);
}
