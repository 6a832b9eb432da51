import { Dice, textHash } from './dice.ts';

/** 2020-01-01T00:00:00Z in milliseconds: older than anything the hub writes itself. */
const EPOCH = 1_577_836_800_000;
const LARGEST = 2 ** 40;

interface KindMark {
  topic: string;
  /** The 12 random bits behind the version and the 14 behind the variant mark the kind. */
  versionGroup: string;
  variantGroup: string;
}

const marks = new Map<string, KindMark>();
const taken = new Map<string, string>();

/**
 * The internal key of the n-th thing of a kind: a UUIDv7 whose time part grows with n, so that rows
 * loaded in order fill index pages in order. The same (kind, n) always has the same key; two kinds
 * never share one. RangeError unless n is an integer from 0 to 2^40.
 */
export function keyOf(kind: string, n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) throw new RangeError('n out of range');
  const { topic, versionGroup, variantGroup } = markOf(kind);
  const time = (EPOCH + n).toString(16).padStart(12, '0');
  const dice = new Dice(topic, n);
  const tail = hex(dice.bits(), 8) + hex(dice.bits() >>> 16, 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${versionGroup}-${variantGroup}-${tail}`;
}

function markOf(kind: string): KindMark {
  const known = marks.get(kind);
  if (known !== undefined) return known;
  const hash = textHash(kind);
  const versionGroup = hex(0x7000 | (hash >>> 20), 4);
  const variantGroup = hex(0x8000 | ((hash >>> 6) & 0x3fff), 4);
  const other = taken.get(versionGroup + variantGroup);
  if (other !== undefined) throw new Error(`the kinds ${other} and ${kind} would share keys`);
  taken.set(versionGroup + variantGroup, kind);
  const mark = { topic: `key/${kind}`, versionGroup, variantGroup };
  marks.set(kind, mark);
  return mark;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
