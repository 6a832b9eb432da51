import type { Answer } from '../access/answers.ts';
import { placeOf, subtree } from '../china/region-code.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { CountedPeople } from './counted.ts';
import {
  type Count,
  countOf,
  type Ratio,
  ratioOf,
  withheldCount,
  withheldRatio,
} from './figure.ts';
import { Withheld } from './withheld.ts';
import { heldBack, isSmall, type People, type Place } from './parts.ts';
import { isBelowCounty, quarterEnd, seesSmallNumbers } from './small-number.ts';

/** A figure over people of regions. */
export interface PeopleFigure<Figures extends object> {
  name: string;
  /** What its answers (`peopleAnswers`) are called; figures that differ in parameters alone share them. */
  answer: string;
  counts: CountedPeople;
  /**
   * The table of all who may be counted, on whatever day: a county without a row of it has no data,
   * and that is nothing to hold back.
   */
  base: string;
  /**
   * Selects `p.k` and the figures from `p(k, a, b)`: places, and between which numbers their regions
   * lie. `bounds` are the outer ones of all. The text is the same for every day.
   */
  select(day: string, bounds: Bounds): { sql: string; params: readonly unknown[] };
  /** When numbers of people are too small to be told, where it is not the usual rule of the kind. */
  singlesOut?(people: People): boolean;
  /** What it is where nobody was found. */
  none: Figures;
}

interface Bounds {
  from: number;
  to: number;
}

/** Figures of a region on a day, and what of them a viewer is told. */
export interface Told<Figures> {
  /** The day that they hold for. */
  asOf: string;
  figures: Figures;
  /** Why what follows from these numbers is not told to the viewer; null where it is. */
  withheld(people: (figures: Figures) => People): Withheld | null;
}

/**
 * The figures of a region as a viewer may know them: staff of the region all of them, on the day that
 * they ask for; others those of counties and above, at the end of a quarter. `fixed` is a day that
 * nobody chose, such as that of a target.
 */
export async function peopleIn<Figures extends object>(
  context: SubgraphContext,
  region: string,
  { day, fixed = false }: { day: string; fixed?: boolean },
  figure: PeopleFigure<Figures>,
): Promise<Told<Figures>> {
  const { viewer } = context;
  const asOf = fixed ? day : dayTold(context, region, day);
  if (seesSmallNumbers(viewer, region)) {
    const figures = (await exactly(context, region, asOf, figure)) ?? figure.none;
    return { asOf, figures, withheld: () => null };
  }
  if (isBelowCounty(region)) {
    return { asOf, figures: figure.none, withheld: () => Withheld.SMALL_NUMBER };
  }
  const singlesOut = figure.singlesOut ?? ((people: People) => isSmall(people, figure.counts));
  const places = await together(context, region, asOf, figure);
  const place = placeOf(region);
  const found = places?.get(place);
  if (!places || !found) {
    return { asOf, figures: figure.none, withheld: () => Withheld.NO_DATA };
  }
  const withheld = (people: (figures: Figures) => People) => {
    const all = new Map([...places].map(([each, figures]) => [each, people(figures)]));
    return heldBack(all, singlesOut).has(place) ? Withheld.SMALL_NUMBER : null;
  };
  return { asOf, figures: found, withheld };
}

/** The day that a viewer is told figures of people for, of the day that was asked. */
export function dayTold({ viewer, today }: SubgraphContext, region: string, day: string): string {
  if (seesSmallNumbers(viewer, region)) return day;
  return quarterEnd(day < today ? day : today);
}

/** A number of people. */
export function countTold<Figures>(told: Told<Figures>, of: (figures: Figures) => number): Count {
  const { asOf, figures } = told;
  const withheld = told.withheld((each) => [of(each)]);
  return withheld ? withheldCount(asOf, withheld) : countOf(of(figures), asOf);
}

/**
 * A share of people; it is held back where the rest is small too, for that follows from it, unless
 * something else decides.
 */
export function ratioTold<Figures>(
  told: Told<Figures>,
  of: (figures: Figures) => [part: number, whole: number],
  decided?: Withheld | null,
): Ratio {
  const { asOf, figures } = told;
  const bothParts = (each: Figures): People => {
    const [part, whole] = of(each);
    return [part, whole - part];
  };
  const withheld = decided === undefined ? told.withheld(bothParts) : decided;
  return withheld ? withheldRatio(asOf, withheld) : ratioOf(...of(figures), asOf);
}

type Found<Figures> = Figures & { k: string };

function exactly<Figures extends object>(
  { rows }: SubgraphContext,
  region: string,
  day: string,
  figure: PeopleFigure<Figures>,
): Promise<Figures | undefined> {
  return rows.batch(`people ${figure.name} ${day}`, region, async (codes) => {
    const ranges = codes.map(subtree);
    const from = ranges.map((range) => range.from);
    const to = ranges.map((range) => range.to);
    const bounds = { from: Math.min(...from), to: Math.max(...to) };
    const { params } = figure.select(day, bounds);
    const asked = [codes, from, to, ...params];
    const found = await rows.answer<Found<Figures>>(exactAnswer(figure), asked);
    return new Map(found.map(({ k, ...figures }) => [k, figures as unknown as Figures]));
  });
}

/** The figures of all that the provinces of the regions are made of, in one statement for all. */
function together<Figures extends object>(
  { rows }: SubgraphContext,
  region: string,
  day: string,
  figure: PeopleFigure<Figures>,
): Promise<ReadonlyMap<Place, Figures> | undefined> {
  return rows.batch(`people and parts ${figure.name} ${day}`, region, async (codes) => {
    const provinces = [...new Set(codes.map((code) => `${code.slice(0, 2)}0000`))];
    const ranges = provinces.map(subtree);
    const from = ranges.map((range) => range.from);
    const to = ranges.map((range) => range.to);
    const bounds = { from: Math.min(...from), to: Math.max(...to) };
    const { params } = figure.select(day, bounds);
    const asked = [from, to, ...params];
    const found = await rows.answer<Found<Figures> & { place: Place }>(partsAnswer(figure), asked);
    const places = new Map(
      found.map(({ place, k, ...figures }) => [
        place,
        k === null ? figure.none : (figures as unknown as Figures),
      ]),
    );
    const ofProvince = (code: string) =>
      new Map([...places].filter(([place]) => place.startsWith(code.slice(0, 2))));
    return new Map(codes.map((code) => [code, ofProvince(code)]));
  });
}

/** The answers behind figures: each of the places that are asked for, and of all that provinces have. */
export function peopleAnswers(figures: readonly PeopleFigure<object>[]): Answer[] {
  return figures.flatMap((figure) => {
    const { sql } = figure.select('2000-01-01', { from: 0, to: 0 });
    return [
      {
        ...exactAnswer(figure),
        sql: `with p(k, a, b) as (
            select * from unnest(array[?]::text[], array[?]::bigint[], array[?]::bigint[])
          ) ${sql}`,
      },
      {
        ...partsAnswer(figure),
        sql: `with recursive ${placesOf(figure.base)}
          select p.k as place, f.* from p left join (${sql}) f on f.k = p.k`,
      },
    ];
  });
}

type Named = Pick<PeopleFigure<object>, 'answer'>;

const exactAnswer = ({ answer }: Named) => ({
  name: `${answer}_exactly`,
  says: 'How many people in these regions. 按地区统计的人数',
});
const partsAnswer = ({ answer }: Named) => ({
  name: `${answer}_in_parts`,
  says: 'How many people in all parts of these provinces, to hold small numbers back. 全部组成部分的人数',
});

/**
 * SQL: the counties, cities and provinces with rows of a table, as `p`. The next county is looked up
 * behind the last one, so that the index is entered once for each and no row is read twice.
 */
function placesOf(table: string): string {
  const next = (from: string, to: string) =>
    `(select min(t.region_at) from ${table} t where t.region_at between ${from} and ${to}) / 1000000`;
  return `county(at, b) as (
      select ${next('w.a', 'w.b')}, w.b from unnest(array[?]::bigint[], array[?]::bigint[]) w(a, b)
      union all
      select ${next('(c.at + 1) * 1000000', 'c.b')}, c.b from county c where c.at is not null
    ),
    p(k, a, b) as materialized (
      select distinct part.k::text, part.k * part.size, part.k * part.size + part.size - 1
      from county c cross join lateral (values
        (c.at, 1000000::bigint), (c.at / 100, 100000000), (c.at / 10000, 10000000000)) part(k, size)
      where c.at is not null
    )`;
}
