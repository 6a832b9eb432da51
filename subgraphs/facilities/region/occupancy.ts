import { type Count, countOf, type Ratio, withheldCount } from '../../../ground/figures/figure.ts';
import { countTold, peopleIn, ratioTold } from '../../../ground/figures/people.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import {
  allResidents,
  DEMENTIA_BEDS,
  publicResidents,
  RESIDENTS,
  type Residents,
} from './residents.ts';

interface AskedDay {
  day: string;
  fixed?: boolean;
}

/** What is told of the residents of a region's institutions as a whole. */
const all = ({ publicFull, publicRest, otherFull, otherRest }: Residents) => [
  publicFull + otherFull,
  publicRest + otherRest,
];

/** Of the public ones: who lives in others follows from it where all are told. */
const ofPublic = (one: Residents) => [
  ...[one.publicFull, one.publicRest, one.otherFull, one.otherRest],
];

/** Taken and free beds of the institutions of a region, and its dementia beds. */
export async function occupancy(
  context: SubgraphContext,
  region: string,
  asked: AskedDay,
): Promise<{ occupied: Count; vacant: Count; dementia: Count }> {
  const [told, dementia] = await Promise.all([
    peopleIn(context, region, asked, RESIDENTS),
    peopleIn(context, region, asked, DEMENTIA_BEDS),
  ]);
  const { asOf, figures } = told;
  const withheld = told.withheld(all);
  const count = (n: number) => (withheld ? withheldCount(asOf, withheld) : countOf(n, asOf));
  return {
    occupied: count(allResidents(figures)),
    vacant: count(figures.beds - allResidents(figures)),
    dementia: countTold(dementia, ({ beds }) => beds),
  };
}

/** taken beds out of the beds of public institutions. */
export async function publicBedUse(
  context: SubgraphContext,
  region: string,
  asked: AskedDay,
): Promise<Ratio> {
  const told = await peopleIn(context, region, asked, RESIDENTS);
  const withheld = told.withheld(all) ?? told.withheld(ofPublic);
  return ratioTold(told, (one) => [publicResidents(one), one.publicBeds], withheld);
}
