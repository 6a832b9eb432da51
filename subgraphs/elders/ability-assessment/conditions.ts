import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { parseNationalId } from '../../../ground/china/national-id.ts';
import { ancestorCode } from '../../../ground/china/region-code.ts';
import { refuse } from '../../../ground/workflow/user-error.ts';
import { coversRegionOrPerson } from '../../../ground/workflow/workflow.ts';
import { AbilityAssessment } from './entity.ts';
import type { OrderAbilityAssessmentInput } from '../ability-assessment.input.ts';
import { OPEN_STATES } from './machine.ts';
import { LATEST_FIRST } from './list.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { AssessmentReason } from '../assessment-standard/enums.ts';
import { Elder } from '../elder/entity.ts';
import { LifeStatus } from '../elder/profile.ts';
import { heldOn, sameQuestion } from './in-force.ts';
import { nationalIdHash } from '../elder/national-id-hash.ts';
import { NationalIdKey } from '../elder/national-id-key.ts';

/** Where in the input the elder was named. */
type Named = 'elder' | 'nationalId';

/** The county that an elder's assessment is made for, by the residence. */
export function assessedFor({ regionCode }: Elder): string {
  return ancestorCode(regionCode, 'COUNTY') ?? regionCode;
}

/**
 * The elder an order names, on the register and in the caller's hands; somebody of another region is
 * as unknown as nobody. @throws NOT_FOUND; Refusal with INVALID_VALUE, NATIONAL_ID_INVALID, NOT_KNOWN.
 */
export async function orderedFor(
  context: SubgraphContext,
  { elder: id, nationalId }: OrderAbilityAssessmentInput,
): Promise<{ elder: Elder; named: Named }> {
  if ((id == null) === (nationalId == null)) {
    throw refuse('INVALID_VALUE', 'elder', 'Name the elder either by id or by identity number.');
  }
  const named = id == null ? 'nationalId' : 'elder';
  const elder = await (id == null
    ? elderByNationalId(context, nationalId!)
    : context.rows.by(Elder, 'key', context.key('Elder', 'input.elder', id)));
  const inHand =
    elder !== null &&
    coversRegionOrPerson({ regionCode: assessedFor(elder), elderKey: elder.key }, context.viewer);
  if (!inHand && named === 'elder') throw notFound('input.elder');
  if (!inHand || elder.lifeStatus !== LifeStatus.ACTIVE) {
    throw refuse('NOT_KNOWN', named, 'No such elder is on the register.');
  }
  return { elder, named };
}

async function elderByNationalId(
  { rows, viewer, today }: SubgraphContext,
  text: string,
): Promise<Elder | null> {
  if (viewer.audience !== 'staff') {
    throw refuse('INVALID_VALUE', 'nationalId', 'Only staff find elders by identity number.');
  }
  const parsed = parseNationalId(text, today);
  if (!parsed.ok) {
    throw refuse('NATIONAL_ID_INVALID', 'nationalId', 'This is not a valid identity number.');
  }
  const [key] = await rows.all(NationalIdKey, { expression: 'e.id' });
  if (!key) return null;
  const hash = nationalIdHash(Buffer.from(key.value, 'base64url'), parsed.id);
  return rows.by(Elder, 'nationalIdHash', hash);
}

/** Lets nobody else order or decide for the elder until this transaction ends. */
export async function lockElder({ rows }: SubgraphContext, key: string): Promise<void> {
  await rows.sql('select from elder where key = ? for update', [key]);
}

/**
 * One open order at a time, and R-39 (001): a valid assessment of the same city serves every
 * application, so a second one needs IMMEDIATE or REVIEW for its reason.
 * @throws Refusal with ALREADY_EXISTS or ALREADY_ASSESSED.
 */
export async function requireNone(
  { rows, today }: SubgraphContext,
  elder: Elder,
  { reason, standard }: { reason: AssessmentReason; standard: StandardCode },
  named: Named,
): Promise<void> {
  const all = await rows.listBy(AbilityAssessment, 'elderKey', elder.key, LATEST_FIRST);
  if (all.some(({ status }) => OPEN_STATES.some((open) => open === status))) {
    throw refuse('ALREADY_EXISTS', named, 'An assessment of this elder is under way.');
  }
  if (reason === AssessmentReason.IMMEDIATE || reason === AssessmentReason.REVIEW) return;
  const city = ancestorCode(elder.regionCode, 'CITY');
  const valid = all.some(
    (one) =>
      heldOn(one, today) &&
      sameQuestion(one.standard, standard) &&
      ancestorCode(one.regionCode, 'CITY') === city,
  );
  if (valid) throw refuse('ALREADY_ASSESSED', 'reason', 'A valid assessment is there already.');
}
