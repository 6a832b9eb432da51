import type { Answer } from '../../../ground/access/answers.ts';
import { monthsLater } from '../../../ground/china/calendar.ts';
import { maskNationalId } from '../../../ground/china/national-id.ts';
import type { Sex } from '../../../ground/china/sex.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { hashOfNumber, readNumber } from '../../../ground/workflow/identity-number.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import type { Worker } from './entity.ts';

/** 劳动法 art. 15: nobody employs a person under 16. */
const WORKING_AGE = 16;

export const REFUSES = refusals({
  UNDER_WORKING_AGE: {
    en: 'Nobody under {age} may be employed (Labour Law, art. 15). Come back on {on}.',
    zh: '未满{age}周岁不得就业（劳动法第十五条），请于{on}及以后办理。',
  },
  WORKER_ENDED: {
    en: 'The worker has left elder care or has died. Where that was an error, take it back first.',
    zh: '该从业人员已离开行业或死亡。如属误登，请先恢复登记。',
  },
  POST_HELD: {
    en: 'The worker holds a contract for a post that would be missing: {post}. End or correct it first.',
    zh: '该从业人员现有任职的岗位不在所填岗位中：{post}。请先终止或更正该任职。',
  },
  REGISTERED: {
    code: 'ALREADY_EXISTS',
    en: 'A worker with this identity number is on the register, here or in another city. Look the person up; the office that keeps the entry hands it over.',
    zh: '该身份证号已在本市或外地登记为从业人员。请先查询；在外地登记的，由原登记部门办理转移。',
  },
  NOT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The day is not after today. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
  REGISTERED_THERE: {
    code: 'INVALID_VALUE',
    en: 'The worker is registered there already. Choose another region.',
    zh: '登记地区未变，请另选地区。',
  },
});

type OfNumber = Pick<Worker, 'birthDate' | 'sex' | 'nationalIdMasked' | 'nationalIdHash'>;

/**
 * What the register keeps of an identity number that no worker has yet; two who give it at once wait
 * for each other. @throws Refusal with NATIONAL_ID_INVALID, UNDER_WORKING_AGE, ALREADY_EXISTS.
 */
export async function ofNewNumber(
  { context, em, key }: Pick<NewStep<Worker>, 'context' | 'em' | 'key'>,
  text: string,
): Promise<OfNumber> {
  const { rows, today } = context;
  const { id, birthDate, sex } = readNumber(text, today);
  requireWorkingAge(birthDate, today, 'nationalId');
  const hash = (await hashOfNumber(rows, today, text))!;
  await lockName(em, 'national-id', hash);
  if (await rows.isSo(WORKER_HAS_NUMBER, [hash, key])) throw REFUSES.REGISTERED('nationalId');
  const masked = { nationalIdMasked: maskNationalId(id), nationalIdHash: hash };
  return { birthDate, sex: sex as Sex, ...masked };
}

/** @throws Refusal with UNDER_WORKING_AGE at a field */
export function requireWorkingAge(birthDate: string, day: string, field: string): void {
  const on = monthsLater(birthDate, WORKING_AGE * 12);
  if (day < on) throw REFUSES.UNDER_WORKING_AGE(field, { age: WORKING_AGE, on });
}

export const WORKER_HAS_NUMBER: Answer = {
  name: 'worker_has_number',
  says: 'Whether another worker has this identity number, anywhere. 身份证号是否已登记为从业人员',
  sql: `select exists (select from worker where national_id_hash = ? and key <> ?::uuid)`,
};

/** With the version, since the office that hands the row over writes it no more. */
export const HAND_OVER_WORKER: Answer = {
  name: 'hand_over_worker',
  says: 'Hands a worker over to the region of work. 转移从业人员登记地区',
  sql: `update worker set region_code = ?::text, region_at = ?::bigint, version = version + 1,
    updated_at = now() where key = ?::uuid`,
  changes: true,
};
