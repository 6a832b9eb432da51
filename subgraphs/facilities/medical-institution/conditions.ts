import { normalNameSql } from '../../../ground/china/normal-name.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { Facility } from '../facility/entity.ts';
import { MedicalInstitution } from './entity.ts';

export const REFUSES = refusals({
  NAME_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'A medical institution of this name is in practice there. Go on with that one.',
    zh: '该地已登记同名医疗机构，请使用现有记录。',
  },
  LICENCE_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not to come. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
  CANCELLATION_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not before the licence, and not to come. Correct it.',
    zh: '日期不得早于执业登记日期，且不得晚于今天，请更正。',
  },
});

/** The only one of its name in its place; two who register one at once take turns. @throws Refusal */
export async function requireNew(
  { context: { rows }, em, key }: Pick<NewStep<MedicalInstitution>, 'context' | 'em' | 'key'>,
  { name, regionCode }: Pick<MedicalInstitution, 'name' | 'regionCode'>,
  field = 'name',
): Promise<void> {
  await lockName(em, 'medical institutions', regionCode);
  const [same] = await rows.sql(
    `select id from medical_institution where region_code = ? and id <> ?::uuid
       and status = 'IN_PRACTICE'
       and lower(normal_name) = lower(${normalNameSql('?::text')}) limit 1`,
    [regionCode, key, name],
  );
  if (same) throw REFUSES.NAME_TAKEN(field);
}

/** The care home of an in-house clinic, which is not closed; its row is held. @throws Refusal */
export async function openHome(
  { rows }: SubgraphContext,
  id: string,
  field = 'facility',
): Promise<Facility> {
  const facility = await rows.locked(Facility, id);
  if (!facility) throw REFUSED.NOT_KNOWN(field);
  if (facility.status === 'CLOSED') throw REFUSED.FACILITY_NOT_OPERATING(field);
  return facility;
}

/** One that is in practice; its row is held. @throws Refusal with NOT_KNOWN */
export async function inPractice(
  { rows }: SubgraphContext,
  id: string,
): Promise<MedicalInstitution> {
  const institution = await rows.locked(MedicalInstitution, id);
  if (institution?.status !== 'IN_PRACTICE') throw REFUSED.NOT_KNOWN('institution');
  return institution;
}
