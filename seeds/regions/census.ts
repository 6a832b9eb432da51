import { z } from 'zod';
import { tsvTable } from '../../ground/china/tsv-table.ts';
import type { RegionCode } from '../../ground/china/region-code.ts';
import { isRegionCode } from '../../ground/china/region-code.ts';

/** What the census of 2020 says of a region. */
export interface CensusFigure {
  region: RegionCode;
  population: number;
  /** Residents of 60 and over; null where no source for it was found. */
  population60: number | null;
  /** The bulletin, and how the number follows from it where it does not print one. */
  source: string;
}

export const CENSUS_YEAR = 2020;

const lineShape = z.object({
  region: z.string().refine(isRegionCode),
  population: z.string().regex(/^\d+$/).transform(Number),
  age60: z.string().regex(/^(\d+|\d+\.\d+%)?$/),
  source: z.string().min(1),
});

let figures: ReadonlyMap<RegionCode, CensusFigure> | undefined;

/** The figures of census.tsv by region. */
export function census(): ReadonlyMap<RegionCode, CensusFigure> {
  return (figures ??= new Map(
    tsvTable(new URL('census.tsv', import.meta.url)).map((line) => {
      const { region, population, age60, source } = lineShape.parse(line);
      return [region, { region, population, ...elders(population, age60, source) }];
    }),
  ));
}

function elders(population: number, age60: string, source: string) {
  if (age60 === '') return { population60: null, source };
  if (!age60.endsWith('%')) return { population60: Number(age60), source };
  // Whole numbers throughout: 15.04 % is 1504 of ten thousand.
  const share = Number(age60.slice(0, -1).replace('.', ''));
  const population60 = Math.round((population * share) / 10_000);
  return { population60, source: `${source}，按常住人口与60岁及以上比重${age60}推算` };
}

/**
 * The part of a city's elders that the census finds in one of its counties, or of a province's in a
 * prefecture: by those of 60 and over where both have that figure, by all residents where not. Null
 * where the county or the city is not held.
 */
export function censusShare(county: RegionCode, city: RegionCode): number | null {
  const [part, whole] = [census().get(county), census().get(city)];
  if (part === undefined || whole === undefined) return null;
  if (part.population60 !== null && whole.population60 !== null) {
    return part.population60 / whole.population60;
  }
  return part.population / whole.population;
}
