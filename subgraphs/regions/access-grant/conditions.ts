import type { FieldGroup } from '../../../ground/access/field-groups.ts';
import { daysLater, monthsLater } from '../../../ground/china/calendar.ts';
import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { regionChain } from '../../../ground/china/region-chain.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { PactScope } from '../region-pact/entity.ts';
import { RegionPact } from '../region-pact/entity.ts';
import type { AccessGrant } from './entity.ts';

/** Defaults of this hub: a grant is asked for anew each year, and what was told is gone half a year later. */
const MOST_MONTHS = 12;
const MOST_MONTHS_KEPT = 6;

/** The matters of a pact under which persons are asked for, and which fields each is about. */
export const GROUPS_OF_SCOPE: Partial<Readonly<Record<PactScope, readonly FieldGroup[]>>> = {
  SUBJECT: ['IDENTITY', 'CONTACT', 'SITUATION'],
  FUNCTION: ['IDENTITY', 'CONTACT', 'HOME_CARE', 'VISITS', 'ADMISSIONS'],
  INFORMATION: ['IDENTITY', 'CONTACT', 'SITUATION', 'HOME_CARE', 'VISITS', 'ADMISSIONS'],
  ASSESSMENT: ['IDENTITY', 'ABILITY_BAND'],
};

export const REFUSES = refusals({
  PACT_NOT_COVERING: {
    en: 'No pact in force with this matter binds both cities. See `regionPacts`.',
    zh: '双方之间没有包含该事项且已生效的协议，请查看 `regionPacts`。',
  },
  OWN_REGION: {
    code: 'INVALID_VALUE',
    en: 'It is the region of the office itself, or one above or below. Name one of another city.',
    zh: '该地区属于申请机构本地或其上下级，请填写其他城市的地区。',
  },
  NOT_OF_SCOPE: {
    code: 'INVALID_VALUE',
    en: 'Under this matter of a pact only these may be asked for: {groups}. Leave the others out.',
    zh: '在该合作事项下只能申请：{groups}，请删去其他类别。',
  },
  SPAN: {
    code: 'INVALID_VALUE',
    en: 'A grant begins today or later, and ends within twelve months. Choose such days.',
    zh: '授权自今天或以后生效，期限不超过十二个月，请另选日期。',
  },
  ERASED: {
    code: 'INVALID_VALUE',
    en: 'What was told is erased after the last day, within six months. Choose such a day.',
    zh: '删除期限须在有效期届满之后六个月以内，请另选日期。',
  },
  TOO_LATE: {
    code: 'INVALID_VALUE',
    en: 'Its last day is over. Have it asked for anew.',
    zh: '申请的有效期已届满，请由对方重新申请。',
  },
});

type Asked = Pick<AccessGrant, 'fieldGroups' | 'scope' | 'validFrom' | 'validUntil' | 'eraseBy'>;

/** @throws Refusal INVALID_VALUE for terms that no city could give. */
export function requireTerms({ today }: SubgraphContext, asked: Asked): void {
  const { fieldGroups, scope, validFrom, validUntil, eraseBy } = asked;
  const groups = GROUPS_OF_SCOPE[scope] ?? [];
  if (!fieldGroups.every((group) => groups.includes(group))) {
    throw REFUSES.NOT_OF_SCOPE('fieldGroups', { groups: groups.join(', ') || '-' });
  }
  if (validFrom < today || validUntil < validFrom) throw REFUSES.SPAN('validFrom');
  if (validUntil > monthsLater(validFrom, MOST_MONTHS)) throw REFUSES.SPAN('validUntil');
  const latest = monthsLater(validUntil, MOST_MONTHS_KEPT);
  if (eraseBy < daysLater(validUntil, 1) || eraseBy > latest) throw REFUSES.ERASED('eraseBy');
}

/** @throws Refusal INVALID_VALUE where an office asks for its own people. */
export function requireElsewhere(region: RegionCode, own: RegionCode): void {
  if (isWithin(region, own) || isWithin(own, region)) throw REFUSES.OWN_REGION('region');
}

/** @throws Refusal PACT_NOT_COVERING where the pact is not in force, or not between these. */
export async function requirePact(
  { rows, today }: SubgraphContext,
  { pactId, scope, regionCode, asker }: Covered,
  field: string,
): Promise<void> {
  const pact = await rows.by(RegionPact, 'id', pactId);
  const inForce = pact?.status === 'ACTIVE' && (pact.activeFrom ?? today) <= today;
  const covers = inForce && pact.scopes.some((one) => one.scope === scope);
  const boundBy = (code: RegionCode) =>
    regionChain(code).filter((one) => pact?.memberCodes.includes(one));
  // Two members: what binds one province alone is no agreement between its cities.
  const parties = new Set([...boundBy(regionCode), ...boundBy(asker)]);
  const both = boundBy(regionCode).length > 0 && boundBy(asker).length > 0 && parties.size > 1;
  if (!covers || !both) throw REFUSES.PACT_NOT_COVERING(field);
}

interface Covered extends Pick<AccessGrant, 'pactId' | 'scope' | 'regionCode'> {
  /** Region of the office that asks. */
  asker: RegionCode;
}
