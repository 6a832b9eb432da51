import type { Answer } from '../../../ground/access/answers.ts';
import { ancestorCode, isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { normalNameSql } from '../../../ground/china/normal-name.ts';
import { OperationMode } from '../../../ground/facts/facility-kinds.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { NewStep } from '../../../ground/workflow/workflow.ts';
import { Facility } from './entity.ts';
import { INSTITUTION_TYPES } from './kinds.ts';

/** 老年人权益保障法 art. 46 and what provinces made of it: days from the notice to the closure. */
export const DAYS_OF_CLOSURE_NOTICE = 30;

export const REFUSES = refusals({
  RESIDENTS_LEFT: {
    en: 'Somebody lives there. Settle each resident elsewhere and discharge her first.',
    zh: '仍有在住老年人，请先逐一妥善安置并办理离院。',
  },
  CLOSURE_NOTICE_NOT_OVER: {
    en: 'By its notice it closes on {on} at the earliest. Come back then.',
    zh: '按关停公告最早于{on}关停，请届时办理。',
  },
  NOTICE_TOO_SHORT: {
    code: 'INVALID_VALUE',
    en: 'Residents have {days} days from the notice: {from} is the first day. Correct it.',
    zh: '关停须提前{days}日公告，最早为{from}，请更正。',
  },
  STEP_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not before {from}, the day of the step before, and not to come. Correct it.',
    zh: '日期不得早于上一步的{from}，且不得晚于今天，请更正。',
  },
  FILING_NUMBER_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'Another facility of this county has this filing number. Compare it with the receipt.',
    zh: '本县区已有其他设施使用该备案编号，请与备案回执核对。',
  },
  NAME_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'A facility of this name is registered in this place. Go on with that one.',
    zh: '该地已登记同名设施，请使用现有记录。',
  },
  OUTSIDE_OFFICE: {
    code: 'INVALID_VALUE',
    en: 'It lies in a county of the region of the office, or below it. Give such a code.',
    zh: '所在地须为本辖区内县级或以下区划代码，请更正。',
  },
  NO_MEMBERS: {
    code: 'INVALID_VALUE',
    en: 'Rule R-21 lets no home that the public built or aids sell memberships. Correct it.',
    zh: '公办、公建民营、民办公助机构不得收取会员费（规则 R-21），请更正。',
  },
  OFF_THE_MAP: {
    code: 'INVALID_VALUE',
    en: 'A point (WGS 84) lies between 18 and 54 degrees north, and 73 and 136 degrees east. Correct it.',
    zh: '坐标（WGS 84）须在北纬18至54度、东经73至136度之间，请更正。',
  },
});

export const HAS_RESIDENTS: Answer = {
  name: 'has_residents',
  says: 'Whether anybody lives in a facility. 机构是否有在住老年人',
  sql: `select exists (select from admission where facility_id = ?::uuid and status = 'ADMITTED')`,
};

/** @throws Refusal FACILITY_NOT_OPERATING for a row of a facility that is not in operation. */
export async function requireOperating({ rows }: SubgraphContext, id: string): Promise<void> {
  const facility = await rows.by(Facility, 'id', id);
  if (facility?.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('id');
}

/** Nobody lives there; who would be admitted waits for the row of the facility. @throws Refusal */
export async function requireEmpty(
  { rows }: SubgraphContext,
  id: string,
  field: string,
): Promise<void> {
  if (await rows.isSo(HAS_RESIDENTS, [id])) throw REFUSES.RESIDENTS_LEFT(field);
}

/** A day of a step: not to come, and not before the step before it. @throws INVALID_VALUE */
export function requireStepDay(
  { today }: SubgraphContext,
  field: string,
  day: string,
  ...before: readonly (string | null)[]
): void {
  const from = before.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), null) ?? '1900-01-01';
  if (day < from || day > today) throw REFUSES.STEP_DAY(field, { from });
}

/** Where a facility may be registered by this office. @throws Refusal with INVALID_VALUE */
export function requireHere({ viewer }: SubgraphContext, code: RegionCode): void {
  const here = viewer.region !== null && isWithin(code, viewer.region);
  if (!here || ancestorCode(code, 'COUNTY') === null) throw REFUSES.OUTSIDE_OFFICE('region');
}

type Told = Pick<Facility, 'name' | 'regionCode' | 'operationMode' | 'membershipBased'>;

/**
 * What a facility would be: the only one of its name in its place, which two who register it at once
 * wait for each other to find, and without members where R-21 forbids them.
 */
export async function requireSound(
  { context: { rows }, em, key }: Pick<NewStep<Facility>, 'context' | 'em' | 'key'>,
  { name, regionCode, operationMode, membershipBased }: Told,
): Promise<void> {
  if (membershipBased && operationMode !== OperationMode.PRIVATE) {
    throw REFUSES.NO_MEMBERS('membershipBased');
  }
  await lockName(em, 'facilities', regionCode);
  const [same] = await rows.sql(
    `select id from facility where region_code = ? and id <> ?::uuid and status <> 'CLOSED'
       and lower(normal_name) = lower(${normalNameSql('?::text')}) limit 1`,
    [regionCode, key, name],
  );
  if (same) throw REFUSES.NAME_TAKEN('name');
}

/** A type that keeps a home a home while people live there. @throws Refusal RESIDENTS_LEFT */
export async function requireSameKind(
  context: SubgraphContext,
  { id, institution }: Facility,
  type: Facility['type'],
): Promise<void> {
  if (INSTITUTION_TYPES.includes(type) !== institution) await requireEmpty(context, id, 'type');
}

/** No other facility of the county has the number. @throws Refusal with ALREADY_EXISTS */
export async function requireNewNumber(
  {
    context: { rows },
    em,
    row,
  }: { context: SubgraphContext; em: NewStep<Facility>['em']; row: Facility },
  number: string,
): Promise<void> {
  const county = row.regionCode.slice(0, 6);
  await lockName(em, 'filing-number', county, number);
  const sql = `select id from facility where filing_number = ? and left(region_code, 6) = ?
    and id <> ?::uuid limit 1`;
  const [same] = await rows.sql(sql, [number, county, row.id]);
  if (same) throw REFUSES.FILING_NUMBER_TAKEN('filingNumber');
}
