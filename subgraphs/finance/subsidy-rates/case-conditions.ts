import { isWithin, regionLevel } from '../../../ground/china/region-code.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import type { RateUnit } from '../subsidy-programme/rate.ts';
import type { RateCase } from '../subsidy-programme/rate-case.ts';
import { ownRuleOf, paysWorks } from './way.ts';

const REFUSES = refusals({
  NEGATIVE_RATE: {
    en: 'A rate is nothing or more: nobody pays back what another level gives. Correct the amount.',
    zh: '标准不得为负数，请更正金额。',
  },
  NO_CASES: {
    code: 'INVALID_VALUE',
    en: 'No case is given. Say in `cases` what is paid for what.',
    zh: '未填写分档标准，请在 `cases` 中填写。',
  },
  PAID_BY_POLICY: {
    code: 'INVALID_VALUE',
    en: 'The policy names the rates of this programme. Set `full` and `partial`, or leave it as it is.',
    zh: '政策已列明该项目的计发标准，请填写 `full`、`partial` 或保持不变。',
  },
  NOT_BY_CASES: {
    code: 'INVALID_VALUE',
    en: 'Cases say everything that is paid. Leave this rate out.',
    zh: '已按分档填写，请勿填写此项标准。',
  },
  OTHER_UNIT: {
    code: 'INVALID_VALUE',
    en: 'The cases of a programme have one unit, and the one that the policy names. Correct it.',
    zh: '同一项目的计发单位须一致，并与政策一致，请更正。',
  },
  UNIT_OF_OTHERS: {
    code: 'INVALID_VALUE',
    en: 'Those whom the programme pays are not counted so. Choose another unit.',
    zh: '该项目的补贴对象不按此单位计发，请另选。',
  },
  ASKED_OF_OTHERS: {
    code: 'INVALID_VALUE',
    en: 'This is not known of those whom the programme pays. Leave it out.',
    zh: '该项目的补贴对象不适用此条件，请勿填写。',
  },
  AGES_TURNED: {
    code: 'INVALID_VALUE',
    en: 'The last age is below the first. Correct it.',
    zh: '截止年龄小于起始年龄，请更正。',
  },
  BELOW_THE_FLOOR: {
    code: 'BELOW_FLOOR',
    en: 'The rate is below the floor of the policy. Set a higher one.',
    zh: '标准低于政策下限，请提高标准。',
  },
  ABOVE_THE_CAP: {
    code: 'INVALID_VALUE',
    en: 'The policy puts a limit on this amount. Set a lower one.',
    zh: '标准超过政策上限，请降低标准。',
  },
  NO_TOP_UP_HERE: {
    code: 'INVALID_VALUE',
    en: 'What is added is set by a county below the region of the programme. Choose one, or leave it out.',
    zh: '加码由项目所在地区的下级旗区设定，请另选或不填。',
  },
});

/** What units those are counted in whom a programme pays. */
const UNITS: Record<SubsidyProgramme['beneficiary'], readonly RateUnit[]> = {
  ELDER: ['PERSON_MONTH', 'EVENT'],
  FACILITY: ['PERSON_MONTH', 'BED', 'FACILITY', 'WORKER', 'EVENT'],
  WORKER: ['PERSON_MONTH', 'WORKER', 'EVENT'],
  ORGANIZATION: ['BED', 'FACILITY', 'EVENT'],
  HOUSEHOLD: ['HOUSEHOLD', 'EVENT'],
};

/** Works are counted by the household, so that its cap holds whatever anybody tells of them. */
const unitsOf = (programme: SubsidyProgramme): readonly RateUnit[] =>
  paysWorks(programme) ? ['HOUSEHOLD'] : UNITS[programme.beneficiary];

/** What cannot be asked of those whom a programme pays. */
const OF_WORKERS = ['skillLevel', 'post'] as const;
const OF_PEOPLE = ['band', 'ageFrom', 'ageTo', 'category'] as const;
const NOT_ASKED: Record<SubsidyProgramme['beneficiary'], readonly (keyof RateCase)[]> = {
  ELDER: OF_WORKERS,
  HOUSEHOLD: OF_WORKERS,
  FACILITY: OF_WORKERS,
  WORKER: [...OF_PEOPLE, 'level'],
  ORGANIZATION: [...OF_PEOPLE, ...OF_WORKERS],
};

interface Wanted {
  cases: readonly RateCase[];
  region: string | null;
  full: number | null;
  partial: number | null;
}

/** @throws Refusal for a table of cases that the programme does not have, or that is none */
export function requireAllowedCases(
  programme: SubsidyProgramme,
  { cases, region, full, partial }: Wanted,
): void {
  if (region !== null) requireBelow(programme, region);
  if (region === null && ownRuleOf(programme)) throw REFUSES.PAID_BY_POLICY('cases');
  if (cases.length === 0) throw REFUSES.NO_CASES('cases');
  if (full !== null) throw REFUSES.NOT_BY_CASES('full');
  if (partial !== null) throw REFUSES.NOT_BY_CASES('partial');
  const stated = programme.rates.find(({ unit }) => unit !== null);
  const unit = stated?.unit ?? cases[0]!.unit;
  for (const [n, one] of cases.entries()) {
    const at = `cases.${n}`;
    if (one.amount < 0) throw REFUSES.NEGATIVE_RATE(`${at}.amount`);
    if (one.unit !== unit) throw REFUSES.OTHER_UNIT(`${at}.unit`);
    if (!unitsOf(programme).includes(one.unit)) {
      throw REFUSES.UNIT_OF_OTHERS(`${at}.unit`);
    }
    if ((one.ageFrom ?? 0) > (one.ageTo ?? 150)) throw REFUSES.AGES_TURNED(`${at}.ageTo`);
    const foreign = NOT_ASKED[programme.beneficiary].find((field) => one[field] !== null);
    if (foreign) throw REFUSES.ASKED_OF_OTHERS(`${at}.${foreign}`);
    if (region === null) requireWithinBound(stated, one.amount, `${at}.amount`);
  }
}

function requireBelow({ regionCode }: SubsidyProgramme, region: string): void {
  const below = region !== regionCode && isWithin(region, regionCode);
  if (!below || regionLevel(region) !== 'COUNTY') throw REFUSES.NO_TOP_UP_HERE('region');
}

function requireWithinBound(
  stated: SubsidyProgramme['rates'][number] | undefined,
  amount: number,
  field: string,
): void {
  if (stated?.amount == null) return;
  if (stated.bound !== 'CAP' && amount < stated.amount) throw REFUSES.BELOW_THE_FLOOR(field);
  if (stated.bound !== 'FLOOR' && amount > stated.amount) throw REFUSES.ABOVE_THE_CAP(field);
}
