import { restsOnFew } from '../../../ground/figures/parts.ts';
import type { PeopleFigure } from '../../../ground/figures/people.ts';
import { showsVacancy } from '../bed-inventory/vacancy.ts';
import { OCCUPIED } from '../bed-inventory/bed-class.ts';
import { snapshotOf } from '../bed-inventory/snapshot.ts';
import { isInstitution } from '../facility/kinds.ts';
import { IS_PUBLIC } from '../facility/traits.ts';
import { OPERATING } from './figures.ts';

/** Beds of the operating institutions of a region, and who lives in them. */
export interface Residents {
  beds: number;
  publicBeds: number;
  /** Of public institutions, and of others: in those that say they are full, and in the rest. */
  publicFull: number;
  publicRest: number;
  otherFull: number;
  otherRest: number;
}

/**
 * Who lives in institutions. A home that is full says so, and how many beds it has: its residents are
 * known, so that the rest must be no small number by themselves.
 */
export const RESIDENTS: PeopleFigure<Residents> = {
  name: 'residents',
  answer: 'residents',
  counts: 'PEOPLE',
  base: 'facility',
  none: { beds: 0, publicBeds: 0, publicFull: 0, publicRest: 0, otherFull: 0, otherRest: 0 },
  singlesOut: restsOnFew,
  select: (day) => {
    const full = `(${OCCUPIED} = b.total and ${showsVacancy('b.total')})`;
    const taken = (condition: string) =>
      `coalesce(sum(${OCCUPIED}) filter (where ${condition}), 0)`;
    return {
      sql: `select p.k, coalesce(sum(b.total), 0) as beds,
          coalesce(sum(b.total) filter (where ${IS_PUBLIC}), 0) as "publicBeds",
          ${taken(`${IS_PUBLIC} and ${full}`)} as "publicFull",
          ${taken(`${IS_PUBLIC} and not ${full}`)} as "publicRest",
          ${taken(`not ${IS_PUBLIC} and ${full}`)} as "otherFull",
          ${taken(`not ${IS_PUBLIC} and not ${full}`)} as "otherRest"
        from p join facility f on ${OPERATING} and ${isInstitution('f')}
        join lateral ${snapshotOf('f')} b on true
        group by p.k`,
      params: [day, day],
    };
  },
};

/** Beds of dementia units. How many a place has says how many people with dementia live there. */
export const DEMENTIA_BEDS: PeopleFigure<{ beds: number }> = {
  name: 'dementia beds',
  answer: 'dementia_beds',
  counts: 'SENSITIVE',
  base: 'facility',
  none: { beds: 0 },
  select: (day) => ({
    sql: `select p.k, coalesce(sum(b.dementia), 0) as beds
      from p join facility f on ${OPERATING} and ${isInstitution('f')}
      join lateral ${snapshotOf('f')} b on true
      group by p.k`,
    params: [day, day],
  }),
};

/** All residents of a region. */
export function allResidents(one: Residents): number {
  return publicResidents(one) + one.otherFull + one.otherRest;
}

/** Those of public institutions. */
export function publicResidents({ publicFull, publicRest }: Residents): number {
  return publicFull + publicRest;
}
