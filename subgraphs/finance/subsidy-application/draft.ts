import { notFound } from '../../../ground/errors/errors.ts';
import { ancestorCode, isWithin, regionAt } from '../../../ground/china/region-code.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { isInForce } from '../subsidy-programme/reach.ts';
import { isMonthly, type Way, wayOf } from '../subsidy-rates/way.ts';
import type { SubsidyEvent } from './event.ts';
import type { SubsidyApplication } from './entity.ts';
import type { BedSubsidyCaseInput } from './new-beds.ts';
import { bedsOf } from './new-beds-draft.ts';
import { monthDays } from './residents.ts';

export type SubsidyDraft = Pick<
  SubsidyApplication,
  | 'programmeId'
  | 'beneficiaryKind'
  | 'beneficiaryId'
  | 'period'
  | 'periodFrom'
  | 'beds'
  | 'event'
  | 'regionCode'
  | 'regionAt'
>;

/** What is applied for; entities by their keys. */
interface Wanted {
  programme: string;
  facility: string | null;
  elder: string | null;
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
  OTHER_BENEFICIARIES: {
    code: 'INVALID_VALUE',
    en: 'The programme pays neither elders nor facilities. Choose another one.',
    zh: '该项目的补贴对象不是老年人或机构，请另选项目。',
  },
  PAYS_ELDERS: {
    code: 'INVALID_VALUE',
    en: 'The programme pays an elder. Say which.',
    zh: '该项目补贴老年人，请填写老年人。',
  },
  PAYS_NO_ELDERS: {
    code: 'INVALID_VALUE',
    en: 'The programme pays no elder. Leave it out.',
    zh: '该项目不补贴老年人，请勿填写。',
  },
  PAYS_FACILITIES: {
    code: 'INVALID_VALUE',
    en: 'The programme pays a facility. Say which.',
    zh: '该项目补贴机构，请填写机构。',
  },
  PAYS_NO_FACILITIES: {
    code: 'INVALID_VALUE',
    en: 'The programme pays no facility. Leave it out.',
    zh: '该项目不补贴机构，请勿填写。',
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
    ...periodOf(context, programme, way, wanted.month),
    event: eventOf(context, way, wanted.event),
    beds: bedsOf(programme, wanted.beds, { today: context.today, register: beneficiary.beds }),
    regionCode,
    regionAt: regionAt(regionCode),
  };
}

async function beneficiaryOf(
  { rows }: SubgraphContext,
  { beneficiary }: SubsidyProgramme,
  { facility, elder }: Wanted,
): Promise<{ id: string; regionCode: string; beds: number | null }> {
  if (beneficiary === 'ELDER') {
    if (elder === null) throw REFUSES.PAYS_ELDERS('elder');
    if (facility !== null) throw REFUSES.PAYS_NO_FACILITIES('facility');
    const known = await rows.by(ElderFact, 'elderKey', elder);
    if (!known) throw notFound('input.elder');
    return { id: elder, regionCode: known.regionCode, beds: null };
  }
  if (beneficiary !== 'FACILITY') throw REFUSES.OTHER_BENEFICIARIES('programme');
  if (elder !== null) throw REFUSES.PAYS_NO_ELDERS('elder');
  if (facility === null) throw REFUSES.PAYS_FACILITIES('facility');
  const known = await rows.by(FacilityFact, 'facilityId', facility);
  if (!known) throw REFUSED.NOT_KNOWN('facility');
  return { id: known.facilityId, regionCode: known.regionCode, beds: known.beds };
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
  way: Way | null,
  event: SubsidyEvent | null,
): SubsidyEvent | null {
  const rests = way?.by === 'CASES' && !isMonthly(way);
  if (!rests && event !== null) throw REFUSES.RESTS_ON_NO_EVENT('event');
  if (rests && event === null) throw REFUSES.RESTS_ON_AN_EVENT('event');
  if (event !== null && event.happenedOn > today) throw REFUSES.EVENT_TO_COME('event.happenedOn');
  return event;
}
