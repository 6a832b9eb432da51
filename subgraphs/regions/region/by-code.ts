import { abolition } from '../../../ground/china/region-changes.ts';
import { parentCode, regionAt, regionLevel } from '../../../ground/china/region-code.ts';
import type { ColumnsRead } from '../../../ground/rows/columns-read.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { Region } from './entity.ts';

/** A region that is, or that was: records made before a change keep the code of their time. */
export async function regionByCode(
  rows: Rows,
  code: string,
  read: ColumnsRead = null,
): Promise<Region | null> {
  return (await rows.by(Region, 'code', code, read)) ?? formerRegion(code);
}

/** Those of several codes that are, or were, in the order of the codes. */
export async function regionsByCode(
  rows: Rows,
  codes: readonly string[],
  read: ColumnsRead = null,
): Promise<Region[]> {
  const found = await Promise.all(codes.map((code) => regionByCode(rows, code, read)));
  return found.filter((region) => region !== null);
}

/** The region that a code stood for until it was abolished. It stands in no list. */
function formerRegion(code: string): Region | null {
  const former = abolition(code)?.former;
  if (!former) return null;
  return Object.assign(new Region(), {
    ...{ code, name: former.name, level: regionLevel(code) },
    ...{ parentCode: parentCode(code), regionAt: regionAt(code) },
    ...{ settlement: null, statisticalOnly: false, population60: null, population65: null },
  });
}
