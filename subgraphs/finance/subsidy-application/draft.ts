import { ancestorCode, isWithin, regionAt } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { isInForce } from '../subsidy-programme/reach.ts';
import { isMonthly, type Way, wayOf } from '../subsidy-rates/way.ts';
import type { SubsidyEvent } from './event.ts';
import type { SubsidyApplication } from './entity.ts';
import type { BedSubsidyCaseInput } from './new-beds.ts';
import { beneficiaryOf, type Named } from './beneficiary.ts';
import { bedsOf } from './new-beds-draft.ts';
import { monthDays } from './residents.ts';

export type SubsidyDraft = Pick<
  SubsidyApplication,
  | 'programmeId'
  | 'beneficiaryKind'
  | 'beneficiaryId'
  | 'period'
  | 'periodFrom'
  | 'throughFacilityId'
  | 'householdKey'
  | 'adaptationKey'
  | 'beds'
  | 'event'
  | 'regionCode'
  | 'regionAt'
>;

/** What is applied for; entities by their keys. */
interface Wanted extends Named {
  programme: string;
  month: string | null;
  beds: BedSubsidyCaseInput | null;
  event: SubsidyEvent | null;
}

const REFUSES = refusals({
  BENEFICIARY_NOT_REACHED: {
    code: 'INVALID_VALUE',
    en: 'The programme does not reach the beneficiary. Choose one of the region or above it.',
    zh: '该项目不适用于申请人所在地区，请选择本地区或上级地区的项目。',
  },
  NOT_ADOPTED: {
    code: 'INVALID_VALUE',
    en: 'The programme is being prepared and cannot be applied for yet. Wait until it is adopted.',
    zh: '该项目尚在拟定，暂不受理申请，请待施行后申请。',
  },
  ONE_AT_A_TIME: {
    code: 'INVALID_VALUE',
    en: 'A worker is paid for one event at a time. Set `count` to 1.',
    zh: '从业人员每次按一项事项补贴，`count` 请填 1。',
  },
  LEVEL_FROM_REGISTER: {
    code: 'INVALID_VALUE',
    en: 'The level comes from the register: of a worker from the certificates, of a home from its grades. Leave `level` out.',
    zh: '等级以登记为准(从业人员以证书、机构以等级评定结果为准)，请勿填写 `level`。',
  },
  NOT_BY_MONTH: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay by the month. Leave the month out.',
    zh: '该项目不按月计发，请勿填写月份。',
  },
  BY_MONTH: {
    code: 'INVALID_VALUE',
    en: 'The programme pays by the month. Say which month.',
    zh: '该项目按月计发，请填写月份。',
  },
  RESTS_ON_AN_EVENT: {
    code: 'INVALID_VALUE',
    en: 'The programme pays for an event. Say in `event` what happened, when and how many.',
    zh: '该项目按事项补贴，请在 `event` 中填写事项、日期和数量。',
  },
  RESTS_ON_NO_EVENT: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay for an event. Leave `event` out.',
    zh: '该项目不按事项补贴，请勿填写 `event`。',
  },
  EVENT_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The event is still to come. Apply after it.',
    zh: '事项尚未发生，请在发生后申请。',
  },
  MONTH_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The month has not begun. Choose an earlier one.',
    zh: '该月份尚未开始，请另选月份。',
  },
  MONTH_NOT_IN_FORCE: {
    code: 'INVALID_VALUE',
    en: 'The programme was not in force in this month. Choose another month.',
    zh: '该项目在此月份未施行，请另选月份。',
  },
});

/**
 * What is applied for, read against programme and beneficiary. @throws Refusal at the field that
 * does not fit.
 */
export async function draftOf(context: SubgraphContext, wanted: Wanted): Promise<SubsidyDraft> {
  const programme = await context.rows.by(SubsidyProgramme, 'id', wanted.programme);
  if (!programme) throw REFUSED.NOT_KNOWN('programme');
  if (programme.status === 'PREPARED') throw REFUSES.NOT_ADOPTED('programme');
  const lastDay = wanted.month === null ? context.today : monthDays(wanted.month).to;
  const way = await wayOf(context, programme, lastDay);
  const beneficiary = await beneficiaryOf(context, programme, wanted);
  const regionCode = ancestorCode(beneficiary.regionCode, 'COUNTY') ?? beneficiary.regionCode;
  if (!isWithin(regionCode, programme.regionCode)) {
    throw REFUSES.BENEFICIARY_NOT_REACHED('programme');
  }
  return {
    programmeId: programme.id,
    beneficiaryKind: programme.beneficiary,
    beneficiaryId: beneficiary.id,
    throughFacilityId: beneficiary.through,
    householdKey: beneficiary.household,
    adaptationKey: null,
    ...periodOf(context, programme, way, wanted.month),
    event: eventOf(context, programme, way, wanted.event),
    beds: bedsOf(programme, wanted.beds, { today: context.today, register: beneficiary.beds }),
    regionCode,
    regionAt: regionAt(regionCode),
  };
}

function periodOf(
  { today }: SubgraphContext,
  programme: SubsidyProgramme,
  way: Way | null,
  month: string | null,
): Pick<SubsidyDraft, 'period' | 'periodFrom'> {
  if (way === null || !isMonthly(way)) {
    if (month !== null) throw REFUSES.NOT_BY_MONTH('month');
    return { period: 'ONCE', periodFrom: today };
  }
  if (month === null) throw REFUSES.BY_MONTH('month');
  if (month > today.slice(0, 7)) throw REFUSES.MONTH_TO_COME('month');
  const { from, to } = monthDays(month);
  if (!isInForce(programme, to)) throw REFUSES.MONTH_NOT_IN_FORCE('month');
  return { period: month, periodFrom: from };
}

function eventOf(
  { today }: SubgraphContext,
  { beneficiary }: SubsidyProgramme,
  way: Way | null,
  event: SubsidyEvent | null,
): SubsidyEvent | null {
  const ofWorker = beneficiary === 'WORKER';
  // What a worker or a household is paid once rests on these alone.
  const alone = way?.by === 'CASES' && way.unit === beneficiary;
  const rests = way?.by === 'CASES' && !isMonthly(way) && !alone;
  if (!rests && event !== null) throw REFUSES.RESTS_ON_NO_EVENT('event');
  if (rests && event === null) throw REFUSES.RESTS_ON_AN_EVENT('event');
  if (event === null) return null;
  if (event.happenedOn > today) throw REFUSES.EVENT_TO_COME('event.happenedOn');
  if (ofWorker && event.count !== 1) throw REFUSES.ONE_AT_A_TIME('event.count');
  const registered = ofWorker || beneficiary === 'FACILITY';
  if (registered && event.level !== null) throw REFUSES.LEVEL_FROM_REGISTER('event.level');
  return event;
}
