import { isWithin } from '../../../ground/china/region-code.ts';
import type { NotBooked } from '../../../ground/ledger/ledger.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { FundingSource } from '../subsidy-programme/kinds.ts';

export const REFUSES = refusals({
  NO_BUDGET: {
    en: 'There is no open budget line of this year to pay it from. Open one.',
    zh: '本年度没有可用的预算安排，请先安排预算。',
  },
  OVER_BUDGET: {
    en: 'It goes beyond the budget line. Raise the line or wait.',
    zh: '超出预算，请调整预算或等待。',
  },
  SPENT_MORE: {
    code: 'OVER_BUDGET',
    en: 'More than this is spent already. Set an amount that covers what is spent.',
    zh: '已发放金额超过此数，请填写不低于已发放金额的预算。',
  },
  BUDGET_YEAR_CLOSED: {
    en: 'The budget year is closed and takes no entry. Have it reopened by the office of the region first.',
    zh: '该预算年度已结账，不再记账，请先由当地重新开账。',
  },
  REGION_NOT_REACHED: {
    code: 'INVALID_VALUE',
    en: 'The programme does not reach this region. Choose its own region or one below it.',
    zh: '该项目不适用于此地区，请选择项目所在地区或其下级地区。',
  },
  OTHER_SOURCES: {
    code: 'INVALID_VALUE',
    en: 'The policy names other sources of money. Choose one of those.',
    zh: '政策规定的资金来源不包括此项，请另选。',
  },
  NOT_THIS_YEAR_OR_NEXT: {
    code: 'INVALID_VALUE',
    en: 'A budget line is for this year or the next. Choose one of them.',
    zh: '预算只能安排本年度或下一年度，请另选年度。',
  },
  YEAR_OVER: {
    code: 'INVALID_VALUE',
    en: 'The year of the line is over, so nothing is paid from it. Open one of this year.',
    zh: '该预算年度已结束，请安排本年度预算。',
  },
});

/** Money moves only where every line has it, in years that are open. @throws Refusal at `field` */
export function requireBooked(refused: NotBooked | null, field: string): void {
  if (refused?.why === 'SEALED') throw REFUSES.BUDGET_YEAR_CLOSED(field);
  if (refused?.why === 'SHORT') throw REFUSES.OVER_BUDGET(field);
}

/** @throws Refusal where there is no line that pays */
export function requirePayingLine<Line>(line: Line | undefined): asserts line is Line {
  if (!line) throw REFUSES.NO_BUDGET('id');
}

/** @throws Refusal where a line is to be opened in a year that its region has closed */
export function requireYearOpen(known: { status: string } | undefined): void {
  if (known?.status === 'CLOSED') throw REFUSES.BUDGET_YEAR_CLOSED('year');
}

/** What a line must agree with: where the programme reaches, its sources, and the year. */
export function requireOpenable(
  programme: SubsidyProgramme,
  line: { region: string; year: number; fundingSource: FundingSource },
  today: string,
): void {
  if (!isWithin(line.region, programme.regionCode)) throw REFUSES.REGION_NOT_REACHED('region');
  const { fundingSources } = programme;
  if (fundingSources.length > 0 && !fundingSources.includes(line.fundingSource)) {
    throw REFUSES.OTHER_SOURCES('fundingSource');
  }
  const thisYear = Number(today.slice(0, 4));
  if (line.year !== thisYear && line.year !== thisYear + 1) {
    throw REFUSES.NOT_THIS_YEAR_OR_NEXT('year');
  }
}
