import type { Answer } from '../../../ground/access/answers.ts';
import { ancestorCode, isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { maskNationalId } from '../../../ground/china/national-id.ts';
import type { Sex } from '../../../ground/china/sex.ts';
import { sealText } from '../../../ground/identity/sealed-text.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { completedYears } from '../../../ground/china/age.ts';
import { hashOfNumber, readNumber } from '../../../ground/workflow/identity-number.ts';
import type { Elder } from './entity.ts';
import { NATIONAL_ID_SEAL } from './national-id-seal.ts';

/** 老年人权益保障法 art. 2: who has completed sixty years. */
const ELDER_FROM_AGE = 60;

export const REFUSES = refusals({
  ALREADY_REGISTERED: {
    en: 'Somebody with this identity number is on the register, here or in another city. Look them up; who has moved here comes with the recognition of the assessment, or by `recordElderArrival`.',
    zh: '该身份证号已在本市或外地登记。请先查询；从外地迁入的，通过评估结果互认或 `recordElderArrival` 办理迁入。',
  },
  TOO_YOUNG: {
    en: 'The register is of those who have completed {age} years. Come back on {on}.',
    zh: '登记对象为年满{age}周岁者，请于{on}及以后办理。',
  },
  OUTSIDE_OFFICE: {
    code: 'INVALID_VALUE',
    en: 'She lives in a county of the region of the office, or below it. Give such a code.',
    zh: '居住地须为本辖区内县级或以下区划代码，请更正。',
  },
  AT_PRESENT: {
    code: 'INVALID_VALUE',
    en: 'She is registered there already. Correct her address instead.',
    zh: '居住地未变，如地址有变请使用更正。',
  },
  BEFORE_REGISTERED: {
    code: 'INVALID_VALUE',
    en: 'The registration that holds began on {from}: the day comes after that, and is not to come. Correct it.',
    zh: '当前登记自{from}起，日期须在其后且不晚于今天，请更正。',
  },
});

/** Where somebody may be registered by this office. @throws Refusal with INVALID_VALUE */
export function requireHere(
  { viewer }: SubgraphContext,
  code: RegionCode,
  field: 'region' | 'movedTo',
): void {
  const here = viewer.region !== null && isWithin(code, viewer.region);
  if (!here || ancestorCode(code, 'COUNTY') === null) throw REFUSES.OUTSIDE_OFFICE(field);
}

type OfNumber = Pick<
  Elder,
  'birthDate' | 'sex' | 'nationalIdMasked' | 'nationalIdHash' | 'nationalIdSealed'
>;

/**
 * What the register keeps of an identity number that nobody on it has yet; two who give it at once
 * wait for each other.
 * @throws Refusal with NATIONAL_ID_INVALID, TOO_YOUNG, ALREADY_REGISTERED.
 */
export async function ofNewNumber(
  { context, em, key }: Pick<NewStep<Elder>, 'context' | 'em' | 'key'>,
  text: string,
): Promise<OfNumber> {
  const { rows, today } = context;
  const hash = (await hashOfNumber(rows, today, text))!;
  const read = readNumber(text, today);
  requireAge(read.birthDate, today);
  await lockName(em, 'national-id', hash);
  const known = await rows.isSo(HAS_NUMBER, [hash, key]);
  // Whoever tries numbers learns which of them are registered: each try is in the record.
  context.touches.attempt('REGISTRATION', context.fingerprint(['registration', hash]), known);
  if (known) throw REFUSES.ALREADY_REGISTERED('nationalId');
  return {
    ...{ birthDate: read.birthDate, sex: read.sex as Sex, nationalIdHash: hash },
    nationalIdMasked: maskNationalId(read.id),
    nationalIdSealed: sealText(context.dataKey(NATIONAL_ID_SEAL), key, read.id),
  };
}

function requireAge(birthDate: string, today: string): void {
  if (completedYears(birthDate, today) >= ELDER_FROM_AGE) return;
  const on = `${Number(birthDate.slice(0, 4)) + ELDER_FROM_AGE}${birthDate.slice(4)}`;
  throw REFUSES.TOO_YOUNG('nationalId', { age: ELDER_FROM_AGE, on });
}

export const HAS_NUMBER: Answer = {
  name: 'has_number',
  says: 'Whether somebody else on the register has this identity number, anywhere. 身份证号是否已登记',
  sql: `select exists (select from elder where national_id_hash = ? and key <> ?::uuid)`,
};
