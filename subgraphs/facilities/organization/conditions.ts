import { isCreditCode } from '../../../ground/china/credit-code.ts';
import { normalNameSql } from '../../../ground/china/normal-name.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { Organization } from './entity.ts';

export const REFUSES = refusals({
  CREDIT_CODE_WRONG: {
    code: 'INVALID_VALUE',
    en: 'It has 18 characters, the last of them a check (GB 32100-2015). Compare it with the certificate.',
    zh: '统一社会信用代码为18位，末位为校验码（GB 32100-2015），请与登记证书核对。',
  },
  CODE_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'An organisation with this code is on the register. Look it up by the code and go on with it.',
    zh: '该统一社会信用代码已登记，请按代码查询并使用现有记录。',
  },
  NAME_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'An organisation of this name is registered there, and nothing tells the two apart. Go on with it, or give both their codes.',
    zh: '该登记地已有同名主体且无法区分，请使用现有记录，或补充双方的统一社会信用代码。',
  },
  FACILITIES_LEFT: {
    en: 'It still runs a facility. Close it, or have another organisation run it, first.',
    zh: '该主体名下仍有未关停的设施，请先关停或变更运营主体。',
  },
  DISSOLVED_ON: {
    code: 'INVALID_VALUE',
    en: 'The day is not to come. Correct it.',
    zh: '日期不得晚于今天，请更正。',
  },
});

/** A code as it is typed, with blanks and small letters. @throws Refusal with INVALID_VALUE */
export function readCreditCode(typed: string): string {
  const code = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (!isCreditCode(code)) throw REFUSES.CREDIT_CODE_WRONG('creditCode');
  return code;
}

interface Named {
  name: string;
  creditCode: string | null;
  regionCode: string;
}

/**
 * Nobody else has the code; and nobody of the place has the name, unless codes tell the two apart. Two
 * who register one organisation at once wait for each other.
 * @throws Refusal with ALREADY_EXISTS
 */
export async function requireNew(
  { context: { rows }, em, key }: Pick<NewStep<Organization>, 'context' | 'em' | 'key'>,
  { name, creditCode, regionCode }: Named,
): Promise<void> {
  await lockName(em, 'organizations', regionCode);
  if (creditCode !== null) {
    await lockName(em, 'credit-code', creditCode);
    const sql = 'select id from organization where credit_code = ? and id <> ?::uuid';
    if ((await rows.sql(sql, [creditCode, key])).length > 0) throw REFUSES.CODE_TAKEN('creditCode');
  }
  const [same] = await rows.sql(
    `select id from organization where region_code = ? and id <> ?::uuid and status = 'ACTIVE'
       and lower(normal_name) = lower(${normalNameSql('?::text')})
       and (credit_code is null or ?::text is null) limit 1`,
    [regionCode, key, name, creditCode],
  );
  if (same) throw REFUSES.NAME_TAKEN('name');
}

/** An organisation that is still there. @throws Refusal with NOT_KNOWN at `field` */
export async function activeOrganization(
  { rows }: SubgraphContext,
  id: string,
  field: string,
): Promise<Organization> {
  const organization = await rows.locked(Organization, id);
  if (organization?.status !== 'ACTIVE') throw REFUSED.NOT_KNOWN(field);
  return organization;
}

/** It runs nothing any more. @throws Refusal FACILITIES_LEFT */
export async function requireNoFacilities({ rows }: SubgraphContext, id: string): Promise<void> {
  const sql = `select id from facility where organization_id = ? and status <> 'CLOSED' limit 1`;
  if ((await rows.sql(sql, [id])).length > 0) throw REFUSES.FACILITIES_LEFT('id');
}
