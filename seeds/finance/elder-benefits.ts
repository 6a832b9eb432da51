import { ancestorCode, isWithin } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { dateOf, type Day, dayOf, monthOf, monthsBefore, monthSpan } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Category, WorldElder } from '../world/types.ts';
import { ECONOMIC_CATEGORIES } from '../world/types.ts';
import {
  applicationRow,
  type Benefit,
  disbursementRow,
  MONTHS,
  monthNumber,
  type Office,
} from './benefit-row.ts';
import { AcceptanceNumbers } from '../history/application.ts';
import { officeDayFrom } from '../history/office-hours.ts';
import { programmeId, type NumberedProgramme } from './programme-rows.ts';
import { MONTHLY } from './rate-rows.ts';
import { paidAfter, reviewUntil, stoppedDates } from './review-dates.ts';

/** Months of payments that are loaded, the last full one before the day of the world included. */
const PAID_MONTHS = 6;

const POOR_FAMILIES: readonly Category[] = ['DIBAO', 'DIBAO_MARGIN'];

/** Who is paid for care where; Yuxi and the other pact cities name no such subsidy. */
const PAYING: readonly { code: string; categories: readonly Category[] }[] = [
  { code: 'dexing-care', categories: ECONOMIC_CATEGORIES },
  { code: 'shenyang-care', categories: POOR_FAMILIES },
  { code: 'ordos-service-subsidy', categories: ECONOMIC_CATEGORIES },
  { code: 'heilongjiang-care', categories: ECONOMIC_CATEGORIES },
];

interface PayingProgramme extends NumberedProgramme {
  categories: readonly Category[];
}

export interface BenefitRows {
  applications: Row[];
  disbursements: Row[];
}

/** What an elder applied for and was paid: care subsidies of the poor and disabled. */
export class ElderBenefits {
  readonly #office: Office;
  readonly #asOf: Day;
  readonly #programmes: readonly PayingProgramme[];
  readonly #months: readonly string[];

  constructor(
    asOf: string,
    programmes: readonly NumberedProgramme[],
    numbers = new AcceptanceNumbers(),
  ) {
    this.#office = { numbers, asOf };
    this.#asOf = dayOf(asOf);
    this.#programmes = PAYING.map(({ code, categories }) => ({
      ...programmes.find((one) => one.code === code)!,
      categories,
    }));
    this.#months = monthsBefore(this.#asOf, PAID_MONTHS);
  }

  of(elder: WorldElder): BenefitRows {
    const none = { applications: [], disbursements: [] };
    const entitled = this.#entitlement(elder);
    if (!entitled) return none;
    const { programme, band, since } = entitled;
    const dice = new Dice('careSubsidy', elder.n);
    const submitted = officeDayFrom(since + dice.between(2, 8));
    if (submitted >= this.#asOf) return none;
    const benefit: Benefit = {
      key: keyOf('subsidyApplication/elder', elder.n),
      programmeId: programmeId(programme),
      kind: 'ELDER',
      beneficiaryId: elder.key,
      period: monthOf(submitted),
      periodFrom: `${monthOf(submitted)}-01`,
      amount: MONTHLY[band],
      regionCode: ancestorCode(elder.residenceRegion, 'COUNTY') ?? elder.residenceRegion,
    };
    const stopped = dice.weighted([
      ['RETURNED', 2],
      ['REJECTED', 2],
      [null, 96],
    ] as const);
    if (stopped !== null && this.#asOf - submitted >= 20) {
      const dates = stoppedDates(submitted, this.#asOf, elder.n, stopped === 'REJECTED');
      return { ...none, applications: [applicationRow(benefit, stopped, dates, this.#office)] };
    }
    const { status, dates, decided } = reviewUntil(submitted, this.#asOf, elder.n);
    if (status !== 'APPROVED')
      return { ...none, applications: [applicationRow(benefit, status, dates, this.#office)] };
    const payments = this.#payments(elder.n, benefit, decided, programme, dice);
    const paid = payments.some(({ status: state }) => state !== 'PLANNED');
    const application = applicationRow(
      benefit,
      paid ? 'DISBURSED' : 'APPROVED',
      dates,
      this.#office,
    );
    return { applications: [application], disbursements: payments };
  }

  /**
   * Poor, PARTIAL or FULL by a valid assessment, alive, in a place that pays. Support of the
   * destitute already covers care, so they are left out.
   */
  #entitlement(elder: WorldElder) {
    if (elder.lifeStatus !== 'ACTIVE' || elder.destitute !== null) return null;
    const programme = this.#programmes.find(({ regionCode }) =>
      isWithin(elder.residenceRegion, regionCode),
    );
    const poor = elder.categories.find(
      ({ category, to }) => to === null && programme?.categories.includes(category),
    );
    const assessment = elder.assessments.findLast(
      ({ status, standard }) => status === 'EFFECTIVE' && standard !== 'LTC_2021',
    );
    if (!programme || !poor || !assessment) return null;
    const { band } = assessment;
    if (!programme.rates.some(({ tier }) => tier === band)) return null;
    const since = Math.max(dayOf(assessment.assessedOn), dayOf(poor.from));
    return { programme, band, since };
  }

  /** Monthly payments from the month of the application on, on a day of the month after. */
  #payments(
    n: number,
    benefit: Benefit,
    decided: Day,
    { fundingSources }: NumberedProgramme,
    dice: Dice,
  ): Row[] {
    const months = this.#months.filter((month) => month >= benefit.period);
    return months.map((month) => {
      const number = n * MONTHS + monthNumber(month);
      const usual = officeDayFrom(monthSpan(month).to + dice.between(10, 20));
      const due = Math.max(usual, paidAfter(decided, n));
      const payment = {
        ...benefit,
        key: keyOf('disbursement/elder', number),
        period: month,
        periodFrom: `${month}-01`,
      };
      const source = fundingSources[0] ?? 'CITY';
      if (due >= this.#asOf) {
        return disbursementRow(payment, benefit, { status: 'PLANNED', paidOn: null }, source);
      }
      const status = dice.weighted([
        ['PAID', 97],
        ['FAILED', 2],
        ['RECLAIMED', 1],
      ] as const);
      return disbursementRow(payment, benefit, { status, paidOn: dateOf(due) }, source);
    });
  }
}
