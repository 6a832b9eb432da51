import { ObjectType } from 'type-graphql';
import { categoriesTold } from '../../../ground/figures/categories.ts';
import { Count, Ratio, withheldCount } from '../../../ground/figures/figure.ts';
import {
  countTold,
  dayTold,
  peopleIn,
  type PeopleFigure,
  ratioTold,
} from '../../../ground/figures/people.ts';
import { seesSmallNumbers } from '../../../ground/figures/small-number.ts';
import { Withheld } from '../../../ground/figures/withheld.ts';
import { asOfPeople } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, type FieldSource } from '../../../ground/row/fields.ts';
import { Open, Work } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import { EligibilityCategory } from '../eligibility-record/category.ts';
import { Region } from '../stubs.ts';
import {
  assessedShare,
  centralShare,
  ELDERS_PER_BAND,
  ELDERS_PER_CATEGORY,
  REGISTERED_ELDERS,
  type Share,
} from './figures.ts';

@ObjectType({ description: 'Elders of one band. 各失能程度老年人' })
export class BandCount {
  @Open(() => AbilityBand, { description: 'The band. 失能程度' })
  band: BandName;

  @Open(() => Count, { description: 'Elders whose assessment in force says so. 人数' })
  count: Count;
}

@ObjectType({ description: 'Elders of one target group. 各对象类别老年人' })
export class CategoryCount {
  @Work(() => EligibilityCategory, { description: 'The target group. 类别' })
  category: EligibilityCategory;

  @Work(() => Count, { description: 'Elders who are in it. 人数' })
  count: Count;
}

const BANDS = Object.values(AbilityBand);
const CATEGORIES = Object.keys(EligibilityCategory) as EligibilityCategory[];
const ON_A_DAY = { takes: { asOf: asOfPeople() } };

function ratio(description: string, figure: PeopleFigure<Share>): FieldSource<Region> {
  return computed(
    'p0',
    () => Ratio,
    ['code'],
    description,
    async ({ code }, context, { asOf: day }) =>
      ratioTold(await peopleIn(context, code, { day }, figure), ({ part, whole }) => [part, whole]),
    { ...ON_A_DAY, counts: figure.counts },
  );
}

/** Figures over the elders registered in a region or below it on a day. */
export const RegionElderFields = fieldsOf<Region>(Region, {
  elderCount: computed(
    'p0',
    () => Count,
    ['code'],
    'Elders registered in the hub who live here, on a day, today unless given. 在册老年人数',
    async ({ code }, context, { asOf: day }) =>
      countTold(await peopleIn(context, code, { day }, REGISTERED_ELDERS), (one) => one.elders),
    { ...ON_A_DAY, counts: REGISTERED_ELDERS.counts },
  ),
  assessmentCoverage: ratio(
    'Economically difficult elders with an ability assessment in force, among all of them ' +
      '(target ASSESS_POOR). 经济困难老年人评估完成率',
    assessedShare(),
  ),
  destituteCentralRate: ratio(
    'Those in central support among the destitute elders who cannot care for themselves ' +
      '(rule R-19, target DESTITUTE_CENTRAL). 生活不能自理特困人员集中供养率',
    centralShare('NOT_SELF_CARING'),
  ),
  destituteWillingRate: ratio(
    'Those in central support among the destitute elders who wish it ' +
      '(rule R-19, target DESTITUTE_WILLING). 有集中供养意愿的特困人员集中供养率',
    centralShare('WILLING'),
  ),
  eldersByBand: computed(
    'p0',
    () => [BandCount],
    ['code'],
    'Assessed elders by band, on a day, today unless given. 各失能程度老年人数',
    async ({ code }, context, { asOf: day }) => {
      const told = await peopleIn(context, code, { day }, ELDERS_PER_BAND);
      const counts = categoriesTold(told, BANDS, ELDERS_PER_BAND.counts);
      return BANDS.map((band, at) => ({ band, count: counts[at]! }));
    },
    { ...ON_A_DAY, counts: ELDERS_PER_BAND.counts, also: [ListSize(10)] },
  ),
  eldersByCategory: computed(
    'p1',
    () => [CategoryCount],
    ['code'],
    'Elders by target group on a day, today unless given, certified or not; an elder counts in each of hers. ' +
      'Groups overlap and one follows from others, so that they are told to staff of the region alone. ' +
      '各对象类别老年人数',
    async ({ code }, context, { asOf: day }) => {
      if (!seesSmallNumbers(context.viewer, code)) {
        const count = withheldCount(dayTold(context, code, day), Withheld.SMALL_NUMBER);
        return CATEGORIES.map((category) => ({ category, count }));
      }
      const told = await peopleIn(context, code, { day }, ELDERS_PER_CATEGORY);
      return CATEGORIES.map((category) => ({
        category,
        count: countTold(told, (one) => one[category]),
      }));
    },
    { ...ON_A_DAY, counts: ELDERS_PER_CATEGORY.counts, also: [ListSize(30)] },
  ),
});
