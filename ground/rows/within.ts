import { badInput, type HubError } from '../errors/errors.ts';
import { abolition, currentCodes } from '../china/region-changes.ts';
import { normalRegionCode, type RegionCode, subtree } from '../china/region-code.ts';
import type { SqlCondition } from './list-spec.ts';
import { joined } from './where-sql.ts';

const MOST_REGIONS = 50;

/**
 * Rows of a region and everything below it, by the `region_at` column (an index range). A code that
 * was abolished stands for its successors, and for the rows that still carry it.
 */
export function within(argument: string, text: string, column = 'region_at'): SqlCondition {
  const code = knownCode(argument, text);
  const current = currentCodes(code);
  const ranges = (current.includes(code) ? current : [code, ...current]).map(subtree);
  const parts = ranges.map(({ from, to }) => ({
    sql: `e."${column}" between ? and ?`,
    params: [from, to],
  }));
  return joined(parts, ' or ');
}

/** Rows of any of several regions. */
export function withinAny(argument: string, codes: readonly string[]): SqlCondition {
  if (codes.length === 0 || codes.length > MOST_REGIONS) {
    throw badInput(argument, 'ITEMS', { min: 1, max: MOST_REGIONS });
  }
  return joined(
    codes.map((code) => within(argument, code)),
    ' or ',
  );
}

/**
 * The code of the one region that a text stands for today: the successor of a code that was
 * abolished.
 * @throws BAD_USER_INPUT for no region code, one that the hub does not know, and one that was
 * abolished and divided.
 */
export function regionCode(argument: string, text: string): RegionCode {
  const code = knownCode(argument, text);
  const [only, ...others] = currentCodes(code);
  if (only !== undefined && others.length === 0) return only;
  throw changed(argument, code);
}

/**
 * The same for a place where an unknown region has a refusal of its own: its code as it was given,
 * in its normal form.
 */
export function anyRegionCode(argument: string, text: string): RegionCode {
  const code = spelledCode(argument, text);
  return currentCodes(code).length === 0 ? code : regionCode(argument, code);
}

function knownCode(argument: string, text: string): RegionCode {
  const code = spelledCode(argument, text);
  if (currentCodes(code).length > 0) return code;
  const county = code.slice(0, 6);
  throw abolition(county) ? changed(argument, county) : badInput(argument, 'REGION_KNOWN');
}

function spelledCode(argument: string, text: string): RegionCode {
  const code = normalRegionCode(text);
  if (code === null) throw badInput(argument, 'REGION_CODE');
  return code;
}

/** For a code that no single one of today stands for: what holds in its place, and since when. */
function changed(argument: string, code: RegionCode): HubError {
  const { year } = abolition(code)!;
  return badInput(argument, 'REGION_TODAY', { codes: currentCodes(code), year });
}
