import type { Answer } from '../../../ground/access/answers.ts';
import { ancestorCode, isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { normalName } from '../../../ground/china/normal-name.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { hashOfNumber } from '../../../ground/workflow/identity-number.ts';
import { Elder } from '../elder/entity.ts';

export const REFUSES = refusals({
  NOT_RECOGNISED: {
    en: 'There is nothing here that this city may recognise: no such person, no result of another city in force, no pact that covers it, or something else that rule R-26 asks for. Order an assessment.',
    zh: '没有可供本市互认的评估结果：查无此人、无有效的异地评估结果、无适用的互认协议，或不符合规则 R-26 的其他条件。请申请评估。',
  },
  NOT_BY_CONSENT: {
    en: 'It rests on a duty of the office by law and on no consent. Ask the office to end it.',
    zh: '该互认依据法定职责而非单独同意，请联系经办机关终止。',
  },
  NAMED_ONCE: {
    code: 'INVALID_VALUE',
    en: 'The elder is named by id, or by identity number and name. Give one of these.',
    zh: '请填写老年人标识，或同时填写身份证号和姓名，二者选一。',
  },
  REGION_AND_ADDRESS: {
    code: 'INVALID_VALUE',
    en: 'Who has moved here lives in a county of the caller’s region or below it, at an address. Give both, or neither.',
    zh: '迁入的，须同时填写本辖区县级或以下的居住地和住址；未迁入的均不填。',
  },
  LIVES_HERE: {
    code: 'INVALID_VALUE',
    en: 'The elder is registered in this city already. Leave the new residence out.',
    zh: '该老年人已在本市登记，无需填写迁入居住地。',
  },
});

interface Naming {
  elder: string | null;
  nationalId: string | null;
  name: string | null;
}

/** Where in the input the elder was named. */
export function namedAt({ elder }: Naming): 'elder' | 'nationalId' {
  return elder === null ? 'nationalId' : 'elder';
}

/**
 * The elder an office has before it: by an id, one of its own; by number and name, anybody whom the
 * hub knows, who stays as unknown to the office as nobody. Null for nobody, and for who has left.
 * @throws NOT_FOUND; Refusal with INVALID_VALUE or NATIONAL_ID_INVALID.
 */
export async function namedElder(
  context: SubgraphContext,
  named: Naming,
): Promise<NamedElder | null> {
  const { elder: key, nationalId, name } = named;
  const byNumber = nationalId !== null && name !== null;
  if ((key === null) !== byNumber || (key !== null && (nationalId ?? name) !== null)) {
    throw REFUSES.NAMED_ONCE(key === null && nationalId !== null ? 'name' : 'elder');
  }
  if (key !== null) {
    const own = await context.rows.by(Elder, 'key', key);
    if (!own) throw notFound('input.elder');
    return own.status === 'ACTIVE' ? own : null;
  }
  const { rows, today } = context;
  const hash = await hashOfNumber(rows, today, nationalId!);
  const asked = [hash, normalName(name!)];
  const [elder] = await rows.answer<NamedElder>(ELDER_BY_NUMBER, asked);
  return elder ?? null;
}

/** What the rules need of an elder whom the office may not know yet. */
type NamedElder = Pick<Elder, 'key' | 'regionCode'>;

export const ELDER_BY_NUMBER: Answer = {
  name: 'elder_by_number',
  says: 'Whether an elder has this identity number and name, and where she is registered; both must fit. 按身份证号与姓名核对',
  sql: `select key, region_code as "regionCode" from elder
    where national_id_hash = ? and normal_name = ? and life_status = 'ACTIVE'`,
};

/** Where somebody has moved to: region and address, or neither. @throws Refusal with INVALID_VALUE */
export function newResidence(
  { viewer }: SubgraphContext,
  { movedTo, address }: { movedTo: RegionCode | null; address: string | null },
): { regionCode: RegionCode; address: string } | null {
  if (movedTo === null && address === null) return null;
  const here = movedTo !== null && isWithin(movedTo, viewer.region!);
  if (!here || ancestorCode(movedTo, 'COUNTY') === null || address === null) {
    throw REFUSES.REGION_AND_ADDRESS(movedTo === null || here ? 'address' : 'movedTo');
  }
  return { regionCode: movedTo, address };
}
