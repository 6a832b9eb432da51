import { notFound } from '../../../ground/errors/errors.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { HAS_ADMISSION, LIVES_IN_FACILITY } from './answers.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { knownGate } from '../../../ground/facts/known-gate.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { BedClass, ResidentialBedClass } from '../bed-inventory/bed-class.ts';
import type { Facility } from '../facility/entity.ts';
import { Admission } from './entity.ts';
import { OPEN } from './machine.ts';

export const REFUSES = refusals({
  NOT_FIRST_IN_QUEUE: {
    en: 'Rule R-20 puts others before her. Offer the bed to the first of `waitingList`.',
    zh: '未到轮候顺位（规则 R-20），请先通知 `waitingList` 中的第一位。',
  },
  NO_FREE_BED: {
    en: 'No bed of the class is free. Wait for one, or choose another class or place.',
    zh: '该类床位无空余，请等待或另选床位类别、机构。',
  },
  NO_INSTITUTION: {
    code: 'INVALID_VALUE',
    en: 'Elders do not live there: it is no institution. Choose one.',
    zh: '该设施不是养老机构，不能入住，请另选养老机构。',
  },
  PLACE_FOR_THE_DAY: {
    code: 'INVALID_VALUE',
    en: 'Nobody lives in a place for the day. Choose a class of bed.',
    zh: '日间照料床位不能入住，请另选床位类别。',
  },
  LIVES_IN_A_FACILITY: {
    code: 'ALREADY_EXISTS',
    en: 'The elder lives in a facility. Discharge her there first.',
    zh: '该老年人已在机构入住，请先办理离院。',
  },
  NOT_PROVISIONAL: {
    code: 'TRANSITION_NOT_ALLOWED',
    en: 'The stay is a lasting one already. Nothing needs to be confirmed.',
    zh: '该入住已是正式入住，无需转为正式。',
  },
});

/** Where a decision about an elder is taken: inside of its transaction. */
type Deciding = Pick<Step<Admission>, 'context' | 'em'>;

/**
 * An elder on the register, by facts that are up to date. To the end of the transaction no other
 * application or stay of hers comes between.
 * Somebody of another region is as unknown as nobody.
 * @throws STALE_FACTS, NOT_FOUND; refuses with NOT_KNOWN at `field` who has left the register.
 */
export async function knownElder(
  { context, em }: Deciding,
  key: string,
  field: 'elder' | 'id',
): Promise<ElderFact> {
  await requireFresh(context, 'elders/ELDER');
  await lockName(em, 'admissions', key);
  const elder = await context.rows.by(ElderFact, 'elderKey', key);
  if (!elder && field === 'elder') throw notFound('input.elder');
  if (elder?.lifeStatus === 'ACTIVE') return elder;
  throw REFUSED.NOT_KNOWN(field);
}

/** R-08 for an admission in a region on a day, by what is known of the elder. */
export function admissionGate(
  elder: Pick<ElderFact, 'assessments'>,
  { regionCode, day, emergency }: { regionCode: string; day: string; emergency: boolean },
) {
  return knownGate(elder, { request: 'FACILITY_ADMISSION', regionCode, day, emergency });
}

/** Whether R-08 is met today by an assessment, and not as an emergency. */
export async function isAssessed(
  deciding: Deciding,
  { elderKey, regionCode }: Admission,
): Promise<boolean> {
  const elder = await knownElder(deciding, elderKey, 'id');
  const gate = admissionGate(elder, { regionCode, day: deciding.context.today, emergency: false });
  return gate.met === true;
}

/** A home in operation. */
export function requireHome({ institution, status }: Facility): void {
  if (!institution) throw REFUSES.NO_INSTITUTION('facility');
  if (status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('facility');
}

/** A class of bed that somebody lives in. */
export function residential(bedClass: BedClass): ResidentialBedClass {
  if (bedClass === 'DAY_CARE') throw REFUSES.PLACE_FOR_THE_DAY('bedClass');
  return bedClass;
}

/** No other application or stay of the elder there goes on. */
export async function requireNoOther(
  { rows }: SubgraphContext,
  { elderKey, facilityId }: Pick<Admission, 'elderKey' | 'facilityId'>,
): Promise<void> {
  if (await rows.isSo(HAS_ADMISSION, [elderKey, facilityId, OPEN]))
    throw REFUSED.ALREADY_EXISTS('facility');
}

/** The elder lives nowhere else. */
export async function requireNoStay({ rows }: SubgraphContext, elderKey: string): Promise<void> {
  if (await rows.isSo(LIVES_IN_FACILITY, [elderKey])) throw REFUSES.LIVES_IN_A_FACILITY('id');
}
