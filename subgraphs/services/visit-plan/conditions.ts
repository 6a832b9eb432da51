import type { Answer } from '../../../ground/access/answers.ts';
import { ancestorCode } from '../../../ground/china/region-code.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { VisitRecord } from '../visit-record/entity.ts';
import { VisitPlan } from './entity.ts';

const REFUSES = refusals({
  PROVIDER_NEEDED: {
    en: 'An institution visits her: name the facility in `provider`.',
    zh: '由机构探访的，请在 `provider` 中填写服务机构。',
  },
  NO_COMMUNITY: {
    code: 'INVALID_VALUE',
    en: 'A grid worker has a community, and the register of elders names none for her. Move her to one, or choose another visitor.',
    zh: '网格员按社区（村）分工，老年人信息台账未登记其所在社区（村）。请先变更居住地，或选择其他探访人员。',
  },
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The day is not after today. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
  STILL_ON_REGISTER: {
    code: 'INVALID_VALUE',
    en: 'An earlier entry held until {until}: a new one begins after that. Correct the day.',
    zh: '上一探访计划至{until}终止，新计划须在其后开始，请更正日期。',
  },
  VISITED_OUTSIDE: {
    code: 'INVALID_VALUE',
    en: 'There is a visit of {on}, which would lie outside the days on the register. Correct the day, or void the visit.',
    zh: '已有{on}的探访记录，不在在册期间内。请更正日期，或作废该记录。',
  },
  LAST_DAY: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before {from}, and not to come. Correct it.',
    zh: '终止日期不得早于{from}，且不得晚于今天，请更正。',
  },
});

/** A plan as it would be. @throws Refusal */
export async function requirePlan(plan: VisitPlan, context: SubgraphContext): Promise<void> {
  const { registeredOn, elderKey, key } = plan;
  if (registeredOn > context.today) throw REFUSES.NOT_TO_COME('registeredOn');
  if (await context.rows.isSo(HAS_VISIT_PLAN, [elderKey, key])) {
    throw REFUSED.ALREADY_EXISTS('elder');
  }
  const latest = { expression: 'e.ended_on', direction: OrderDirection.DESC };
  const ended = { status: 'ENDED', key: { $ne: key } } as const;
  const [before] = await context.rows.listBy(VisitPlan, 'elderKey', elderKey, latest, ended);
  if (before && registeredOn <= before.endedOn!) {
    throw REFUSES.STILL_ON_REGISTER('registeredOn', { until: before.endedOn! });
  }
  await requireVisitor(plan, context);
}

/** The facility that visits, or the community whose grid worker does. */
async function requireVisitor(
  { visitorRole, providerId, regionCode }: VisitPlan,
  { rows }: SubgraphContext,
): Promise<void> {
  if (visitorRole === 'GRID' && ancestorCode(regionCode, 'VILLAGE') === null) {
    throw REFUSES.NO_COMMUNITY('visitorRole');
  }
  if (providerId === null) {
    if (visitorRole === 'ORG') throw REFUSES.PROVIDER_NEEDED('provider');
    return;
  }
  const provider = await rows.by(FacilityFact, 'facilityId', providerId);
  if (!provider) throw REFUSED.NOT_KNOWN('provider');
  if (provider.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('provider');
}

/** Visits that count lie within the days of their plan. @throws Refusal with INVALID_VALUE */
export async function requireVisitsWithin(
  plan: VisitPlan,
  [from, until]: readonly [string, string | null],
  field: string,
  { rows }: SubgraphContext,
): Promise<void> {
  const order = { expression: 'e.visited_on' };
  const outside = [{ visitedOn: { $lt: from } }, ...(until ? [{ visitedOn: { $gt: until } }] : [])];
  const where = { status: 'HOLDS', $or: outside } as const;
  const [visit] = await rows.listBy(VisitRecord, 'planKey', plan.key, order, where);
  if (visit) throw REFUSES.VISITED_OUTSIDE(field, { on: visit.visitedOn });
}

export function requireLastDay(
  { registeredOn: from }: VisitPlan,
  lastDay: string,
  { today }: SubgraphContext,
): void {
  if (lastDay < from || lastDay > today) throw REFUSES.LAST_DAY('lastDay', { from });
}

export const HAS_VISIT_PLAN: Answer = {
  name: 'has_visit_plan',
  says: 'Whether an elder is on the visit register already, anywhere. 老年人是否已纳入探访',
  sql: `select exists (
    select from visit_plan where elder_key = ? and ended_on is null and key <> ?::uuid)`,
};
