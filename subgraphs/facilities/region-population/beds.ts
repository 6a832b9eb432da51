import { Int, ObjectType } from 'type-graphql';
import { percent } from '../../../ground/figures/figure.ts';
import { Withheld } from '../../../ground/figures/withheld.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateScalar, DecimalScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { communityPlaces, institutionBeds, OPERATING, perRegion } from '../region/figures.ts';
import { RegionPopulationFact } from './entity.ts';

@ObjectType({ description: 'Beds for each thousand residents of 60 and over. 每千名老年人床位数' })
export class BedsPer1000 {
  @Open(() => DecimalScalar, {
    nullable: true,
    description: 'Beds per thousand, cut after four decimals; null when withheld. 每千人床位数',
  })
  value: string | null;

  @Open(() => Int, {
    description: 'Beds of institutions and residential beds of community sites. 床位',
  })
  beds: number;

  @Open(() => Int, { nullable: true, description: 'Residents of 60 and over. 60岁以上人口' })
  population60: number | null;

  @Open(() => Int, { nullable: true, description: 'The year of that population. 人口年份' })
  year: number | null;

  @Open(() => DateScalar, { description: 'The day that the beds describe. 日期' })
  asOf: string;

  @Open(() => Withheld, { nullable: true, description: 'Why there is no value. 不公开原因' })
  withheld: Withheld | null;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 合成数据' })
  synthetic: boolean;
}

const MADE_UP = `
  select p.k, count(f.id) filter (where f.synthetic) as made, count(f.id) as places
  from p left join facility f on ${OPERATING}
  group by p.k`;

/**
 * 每千名老年人床位: beds by the latest official population. Made-up places are a sample, and a sample is
 * no share of an official number, nor a real one of a made-up number: no ratio then.
 */
export async function bedsPer1000(
  context: SubgraphContext,
  code: string,
  day: string,
): Promise<BedsPer1000> {
  const [institutions, sites, population, { made, places }] = await Promise.all([
    institutionBeds(context, code, day),
    communityPlaces(context, code, day),
    context.rows.by(RegionPopulationFact, 'code', code),
    perRegion<{ made: number; places: number }>(context, `made up ${day}`, code, MADE_UP, [day]),
  ]);
  const beds = institutions.total + sites.beds;
  const figure = { beds, asOf: day, synthetic: made > 0 };
  if (!population || population.population60 === 0) {
    const none = { value: null, population60: null, year: null };
    return { ...figure, ...none, withheld: Withheld.NO_DATA };
  }
  const { population60, year, synthetic } = population;
  const told = { ...figure, population60, year };
  // All of one kind, or no share of each other.
  if (synthetic ? made < places : made > 0) {
    return { ...told, value: null, withheld: Withheld.SAMPLE_AND_OFFICIAL };
  }
  return { ...told, value: percent(beds * 10, population60), withheld: null };
}
