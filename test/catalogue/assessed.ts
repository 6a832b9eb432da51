import { keyOf } from '../../ground/synthetic/keys.ts';
import { elderFactsSql } from '../../subgraphs/elders/elder/facts.ts';
import { assessors, placeAssessment } from '../elders/ability-assessment/assessments.ts';
import type { rowOfCatalogue } from './kit.ts';

type Kit = ReturnType<typeof rowOfCatalogue>;

/** Tells every part of the hub what the register says of an elder now. */
export async function tell(at: Kit, elder: number): Promise<void> {
  await at.hub().pg.query(elderFactsSql('e.key = $1'), [keyOf('elder', elder)]);
  await at.hub().settle();
}

/** An elder has one assessment, in force on the day of the tests, and everybody knows it. */
export async function isAssessed(
  at: Kit,
  elder: number,
  level: number,
  band: string,
): Promise<string> {
  const columns = `final_level = ${level}, initial_level = ${level}, band = '${band}',
    assessed_on = date '2026-01-10', publicised_on = date '2026-01-11',
    effective_from = date '2026-01-20', valid_until = date '2026-12-31'`;
  const pair = await assessors(at.hub());
  const key = await placeAssessment(at.hub(), elder, 'EFFECTIVE', pair, columns);
  await tell(at, elder);
  return key;
}
