import { daysLater } from '../../../ground/china/calendar.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Changes, Step } from '../../../ground/workflow/workflow.ts';
import { Accreditation } from './accreditation.ts';
import { qualificationIfAccredited } from './assessors.ts';
import type { AssessmentOrganisation } from './entity.ts';

type OfOrganisation = Step<AssessmentOrganisation>;

const REFUSES = refusals({
  BELOW_R09: {
    en: 'Rule R-09 does not hold today: {counted} full-time assessors count, {required} are needed. Have them certified and employed first.',
    zh: '今日未达到规则 R-09 要求：专职评估师计入{counted}人，需{required}人。请先办理评估师证书和任职登记。',
  },
});

/**
 * Begins a term of accreditation today, unless one holds.
 * @throws Refusal with BELOW_R09
 */
export async function accredit({
  row,
  context,
  em,
}: OfOrganisation): Promise<Changes<AssessmentOrganisation>> {
  const { rows, today } = context;
  const found = await qualificationIfAccredited(rows, row.id, today);
  if (!found!.qualified) {
    const required = String(found!.required ?? '—');
    throw REFUSES.BELOW_R09('id', { counted: found!.fullTimeAssessors, required });
  }
  if (await termOf(context, row)) return {};
  const { regionCode, regionAt } = row;
  await em.insert(Accreditation, {
    ...{ key: newKey(), organisationId: row.id, startsOn: today, endsOn: null },
    ...{ regionCode, regionAt },
  } as never);
  return {};
}

/** Ends the term that holds with yesterday; one that began today is none. */
export async function withdraw({
  row,
  context,
  em,
}: OfOrganisation): Promise<Changes<AssessmentOrganisation>> {
  const term = await termOf(context, row);
  if (!term) return {};
  if (term.startsOn >= context.today) await em.nativeDelete(Accreditation, { key: term.key });
  else {
    const endsOn = daysLater(context.today, -1);
    await em.nativeUpdate(Accreditation, { key: term.key }, { endsOn });
  }
  return {};
}

async function termOf(
  { rows }: OfOrganisation['context'],
  { id }: AssessmentOrganisation,
): Promise<Accreditation | undefined> {
  const order = { expression: 'e.starts_on' };
  const terms = await rows.listBy(Accreditation, 'organisationId', id, order);
  return terms.find(({ endsOn }) => endsOn === null);
}
