import type { Answer } from '../../../ground/access/answers.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { PaidResident } from '../disbursement/residents.ts';
import { DAYS_PRESENT } from '../rules/operating-subsidy.ts';
import { dueByCases } from '../rules/rate-cases.ts';
import { amountDue } from './amount-due.ts';
import { topUpOf } from './counted.ts';
import type { SubsidyApplication } from './entity.ts';
import { monthDays, presentSql } from './residents.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';

interface Present {
  elder: string;
  band: string | null;
}

export const RESIDENTS_PRESENT: Answer = {
  name: 'residents_present',
  says: 'Which residents a home is paid for in a month, to be kept with the payment. 当月计发运营补贴的入住老年人',
  sql: `select elder_key as elder, band
    from (${presentSql('(select 1 as k, ?::uuid as f, ?::date as a, ?::date as b) p')}) x
    where days >= ${DAYS_PRESENT} order by elder_key`,
};

/**
 * For which residents a home is paid for a month, and how much for each: together what is paid. It is
 * kept with the payment, so that a death or a move out that is reported later finds its part again.
 */
export async function residentsPaidFor(
  context: SubgraphContext,
  application: SubsidyApplication,
): Promise<PaidResident[]> {
  const { beneficiaryKind, beneficiaryId, period, regionCode, event } = application;
  if (beneficiaryKind !== 'FACILITY' || period === 'ONCE' || event !== null) return [];
  const due = await amountDue(context, application);
  const programme = (await context.rows.by(SubsidyProgramme, 'id', application.programmeId))!;
  const { from, to } = monthDays(period);
  const of = await context.rows.answer<Present>(RESIDENTS_PRESENT, [beneficiaryId, from, to]);
  const level = due?.kind === 'CASES' ? due.result.inputs.level : null;
  const rate = async (band: string | null) => {
    const counted = [{ count: 1, band, level }];
    const base = due && (due.kind === 'OPERATING' || due.kind === 'CASES') ? due.cases : [];
    const more = { day: to, unit: 'PERSON_MONTH' as const, counted };
    const topUp = application.topUp > 0 ? await topUpOf(context, programme, regionCode, more) : 0;
    return (dueByCases(base, counted).amount ?? 0) + topUp;
  };
  const bands = [...new Set(of.map(({ band }) => band))];
  const rates = new Map(
    await Promise.all(bands.map(async (band) => [band, await rate(band)] as const)),
  );
  return of.flatMap(({ elder, band }) => {
    const fen = rates.get(band)!;
    return fen > 0 ? [{ elder, fen }] : [];
  });
}
