import { lastDayOfYears, monthsLater } from '../../../ground/china/calendar.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { STANDS } from '../blacklist-entry/standing.ts';
import { Facility } from '../facility/entity.ts';
import type { GradeRating } from './entity.ts';

/** A grade holds for three years: a default, as the grading rules of provinces have it. */
const YEARS_OF_A_GRADE = 3;
/** A home is graded from its first full year on, and not within two years of a punishment. */
const MONTHS_IN_OPERATION = 12;
const MONTHS_WITHOUT_PUNISHMENT = 24;
/** Days for asking that a decision be reviewed, as 行政复议法 art. 20 counts them; a default. */
export const DAYS_TO_CONTEST = 60;

export const REFUSES = refusals({
  GRADE_BARRED: {
    en: 'It has been in operation for less than a year. Apply from {from} on.',
    zh: '机构运营未满一年，最早可于{from}申请。',
  },
  OPENING_NOT_KNOWN: {
    code: 'GRADE_BARRED',
    en: 'The register does not say since when it operates. Have that recorded first.',
    zh: '登记信息缺少开业日期，请先补充。',
  },
  NOT_FILED: {
    code: 'GRADE_BARRED',
    en: 'It is not filed with civil affairs, which a grade rests on. File it first.',
    zh: '机构尚未在民政部门备案，请先办理备案。',
  },
  LISTED: {
    code: 'GRADE_BARRED',
    en: 'Its operator is on the list of broken trust. Apply once that entry has ended.',
    zh: '运营主体在失信联合惩戒名单内，移出名单后方可申请。',
  },
  PUNISHED: {
    code: 'GRADE_BARRED',
    en: 'It was suspended within the last two years. Apply from {from} on.',
    zh: '机构近两年内曾被责令暂停，最早可于{from}申请。',
  },
  ABOVE_ASKED: {
    code: 'INVALID_VALUE',
    en: 'The home applied for grade {asked}, and no higher one is decided. Correct it.',
    zh: '评定等级不得高于申请的{asked}级，请更正。',
  },
  NOT_LOWER: {
    code: 'INVALID_VALUE',
    en: 'The grade that takes its place is below {grade}. Correct it.',
    zh: '降级后的等级须低于{grade}级，请更正。',
  },
  STEP_DAY: {
    code: 'INVALID_VALUE',
    en: 'The day is not before {from}, and not to come. Correct it.',
    zh: '日期不得早于{from}，且不得晚于今天，请更正。',
  },
  OBJECTION_TOO_LATE: {
    en: 'The notice ended on {until}, and no objection is taken after it. Leave it.',
    zh: '公示已于{until}截止，不再受理异议。',
  },
  RECHECK_FIRST: {
    en: 'That it is below its grade rests on a re-check. Record one first.',
    zh: '以复核不达标为由的，须先有复核检查记录，请先登记。',
  },
  CAUSE_OF_CLOSURE: {
    code: 'INVALID_VALUE',
    en: 'A closure ends a grade by itself. Give another cause.',
    zh: '机构关停时等级自动终止，请选择其他事由。',
  },
  GRADE_STILL_VALID: {
    en: 'It holds until {until}. Leave it until then.',
    zh: '等级有效期至{until}，到期前请勿办理。',
  },
  GRADE_OVER: {
    en: 'It ended on {until}, so nothing is left to take away. Record its end instead.',
    zh: '等级已于{until}到期，请办理到期登记。',
  },
  CONTEST_TOO_LATE: {
    en: 'A review can be asked for until {until}. The decision stands.',
    zh: '申请复核的期限为{until}，原决定有效。',
  },
  CONTESTED_BEFORE: {
    en: 'It was reviewed already, and a decision is reviewed once. It stands.',
    zh: '该决定已复核，不再受理。',
  },
});

/** The last day of a grade that is granted on a day. */
export function lastDayOfGrade(grantedOn: string): string {
  return lastDayOfYears(grantedOn, YEARS_OF_A_GRADE);
}

/**
 * A home that may be graded: an institution in operation for a year, filed, not punished lately, and
 * whose operator is on no list of broken trust. Suspensions are the punishments that the hub records.
 * @throws Refusal
 */
export async function requireGradable(
  { rows, today }: SubgraphContext,
  facilityId: string,
  field: string,
): Promise<Facility> {
  const facility = await rows.by(Facility, 'id', facilityId);
  if (!facility?.institution) throw REFUSED.NOT_KNOWN(field);
  if (facility.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING(field);
  if (facility.filedOn === null) throw REFUSES.NOT_FILED(field);
  if (facility.openedOn === null) throw REFUSES.OPENING_NOT_KNOWN(field);
  const from = monthsLater(facility.openedOn, MONTHS_IN_OPERATION);
  if (today < from) throw REFUSES.GRADE_BARRED(field, { from });
  const [entry] = await rows.sql(
    `select e.id from blacklist_entry e where e.organization_id = ?::uuid and ${STANDS} limit 1`,
    [facility.organizationId, today],
  );
  if (entry) throw REFUSES.LISTED(field);
  const [last] = await rows.sql<{ on: string | null }>(
    `select max((at at time zone 'Asia/Shanghai')::date)::text as "on" from transition
     where entity = 'Facility' and subject = ? and action = 'suspendFacility'`,
    [facilityId],
  );
  const free = last?.on ? monthsLater(last.on, MONTHS_WITHOUT_PUNISHMENT) : '';
  if (today < free) throw REFUSES.PUNISHED(field, { from: free });
  return facility;
}

/** A grade whose time is over has nothing left to take away. @throws Refusal GRADE_OVER */
export function requireRunning({ validUntil }: GradeRating, today: string): void {
  if (today > validUntil!) throw REFUSES.GRADE_OVER('id', { until: validUntil! });
}

/** A day of a step: not before another one, and not to come. @throws INVALID_VALUE */
export function requireStepDay(
  { today }: SubgraphContext,
  field: string,
  day: string,
  from: string,
): void {
  if (day < from || day > today) throw REFUSES.STEP_DAY(field, { from });
}

/** What takes a grade away names why; that it fell below it rests on a re-check. @throws Refusal */
export function requireCause({ recheckedOn }: GradeRating, cause: string): void {
  if (cause === 'CLOSED') throw REFUSES.CAUSE_OF_CLOSURE('cause');
  if (cause === 'BELOW_STANDARD' && recheckedOn === null) throw REFUSES.RECHECK_FIRST('cause');
}
