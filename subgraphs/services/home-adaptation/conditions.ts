import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dwellersWith, lockDwelling } from '../../../ground/facts/dwelling.ts';
import { categoriesOn, type ElderFact } from '../../../ground/facts/elder-fact.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { standardIn } from '../adaptation-standard/in-force.ts';
import { adaptationSubsidy, countsFrom } from '../../../ground/rules/adaptation-subsidy.ts';
import { DWELLING_ADAPTATIONS } from './answers.ts';
import type { HomeAdaptation } from './entity.ts';

export const REFUSES = refusals({
  NO_STANDARD: {
    en: 'The region has no public standard of what a household may get. Publish one first.',
    zh: '本地区尚无已发布的适老化改造补助标准，请先发布。',
  },
  NOT_IN_DIFFICULTY: {
    en: 'She is in none of the groups in economic difficulty that the subsidy is for. Reject it, or have the group recorded.',
    zh: '申请人不属于经济困难对象，请不予批准或先登记其对象类别。',
  },
  CAP_REACHED: {
    en: 'The household has had all that it may get, {most} yuan. Nothing is left to grant.',
    zh: '该户补助额度（{most}元）已用完，无法再批准。',
  },
  DAY_OF_SURVEY: {
    code: 'INVALID_VALUE',
    en: 'The survey is between {from} and today. Correct the day.',
    zh: '入户评估日期须在{from}至今天之间，请更正。',
  },
  ITEM_TWICE: {
    code: 'INVALID_VALUE',
    en: 'The plan has this item already. Write it once, with its quantity.',
    zh: '方案中已有该项目，请合并填写数量。',
  },
});

interface Dwelling {
  granted: number;
  open: number;
}

/** What the household of an elder has had since a day and has under way; whoever else asks waits. */
export async function dwellingOf(
  context: SubgraphContext,
  em: SqlEntityManager,
  elder: ElderFact,
  { since, except }: { since: string; except: string },
): Promise<Dwelling> {
  await lockDwelling(em, elder);
  const dwellers = await dwellersWith(context, elder.elderKey);
  const { elderKey, householdKey } = elder;
  const [found] = await context.rows.answer<Dwelling>(DWELLING_ADAPTATIONS, [
    ...[elderKey, householdKey, since, except, dwellers],
  ]);
  return { granted: Number(found!.granted), open: found!.open };
}

/** R-08, where the region asks for an assessment before a subsidy. */
export function requireAssessment({ today }: SubgraphContext, elder: ElderFact): void {
  const { regionCode } = elder;
  const gate = knownGate(elder, { request: 'SUBSIDY', regionCode, day: today });
  if (gate.met === false) throw REFUSED.ASSESSMENT_REQUIRED('id');
}

/**
 * What is granted for a plan: its cost, as far as the cap of the household has it left.
 * @throws Refusal with NO_STANDARD, NOT_IN_DIFFICULTY, CAP_REACHED
 */
export async function grantFor(
  context: SubgraphContext,
  em: SqlEntityManager,
  row: HomeAdaptation,
  elder: ElderFact,
): Promise<{ granted: number; standardId: string }> {
  const { today } = context;
  const rule = await standardIn(context, row.regionCode, today);
  if (rule === null) throw REFUSES.NO_STANDARD('id');
  const since = countsFrom(rule, today);
  const had = await dwellingOf(context, em, elder, { since, except: row.key });
  const { amount, reasonCodes } = adaptationSubsidy(rule, {
    cost: row.plannedCost!,
    grantedBefore: had.granted,
    inDifficulty: categoriesOn(elder, today).includes('ECON_DIFFICULT'),
  });
  if (reasonCodes.includes('CATEGORY_NOT_ENTITLED')) throw REFUSES.NOT_IN_DIFFICULTY('id');
  if (reasonCodes.includes('CAP_USED')) {
    throw REFUSES.CAP_REACHED('id', { most: yuan(rule.parameters.mostPerHousehold) });
  }
  return { granted: amount!, standardId: rule.version };
}

const yuan = (fen: number): string => (fen % 100 === 0 ? `${fen / 100}` : (fen / 100).toFixed(2));
