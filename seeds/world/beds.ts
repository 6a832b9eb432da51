/**
 * Who gets which bed beside whole plans, by arithmetic: the beds of a group's institutions that may ever be taken form
 * numbered pools, and the k-th resident of the group gets the k-th bed of a pool. Nobody else ever
 * gets that bed, so no facility overflows however many elders there are; when a pool is used up, the
 * next elders have no admission. Some beds of every class belong to no pool and stay free.
 */
import { Dice } from '../../ground/synthetic/dice.ts';
import type { Member } from './cohort.ts';
import { centralIndex } from './destitute.ts';
import type { GroupId } from './groups.ts';
import { GROUP_IDS, GROUPS } from './groups.ts';
import { subtree } from '../../ground/china/region-code.ts';
import type { Destitute } from './profile-shape.ts';
import type { BedClass, WorldFacility } from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';

/** Places for society in general; for destitute elders in need of care, and for the others of them. */
export const POOL_KINDS = ['GENERAL', 'DESTITUTE_CARE', 'DESTITUTE'] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

export interface Bed {
  facility: number;
  bedClass: BedClass;
}

/** The bed that belongs to an elder, null when none does. */
export interface BedSource {
  of(member: Member, destitute: Destitute | null): Bed | null;
}

interface Span extends Bed {
  /** Number of the first bed behind the span. */
  end: number;
}

/** Share of the beds of a destitute home that destitute elders and others may take. */
const DESTITUTE_SHARE = 0.8;
const OTHERS_SHARE = 0.12;
/**
 * One institution of this many takes two residents of three while it can, so that a small world has
 * homes with several residents. Facility 1 is one of them.
 */
const FLAGSHIP_EVERY = 10;

export class BedPools implements BedSource {
  readonly #pools = new Map<string, Lane[]>();

  constructor(facilities: readonly WorldFacility[]) {
    for (const group of GROUP_IDS) {
      const { from, to } = subtree(GROUPS[group].region);
      const homes = facilities.filter(({ regionCode, type, status }) => {
        const at = Number(regionCode.padEnd(12, '0'));
        return at >= from && at <= to && status === 'OPERATING' && INSTITUTION_TYPES.includes(type);
      });
      for (const kind of POOL_KINDS) {
        this.#pools.set(`${group}/${kind}`, [
          new Lane(homes.filter((_, i) => i % FLAGSHIP_EVERY === 0).flatMap(spansFor(kind))),
          new Lane(homes.filter((_, i) => i % FLAGSHIP_EVERY !== 0).flatMap(spansFor(kind))),
        ]);
      }
    }
  }

  of({ group, part, index }: Member, destitute: Destitute | null): Bed | null {
    if (part === 'RESIDENT' || part === 'FORMER_RESIDENT') return this.bed(group, 'GENERAL', index);
    if (destitute?.category !== 'DESTITUTE_CENTRAL') return null;
    const pool = destitute.selfCare ? 'DESTITUTE' : 'DESTITUTE_CARE';
    return this.bed(group, pool, centralIndex(group, index, destitute.selfCare));
  }

  /** The k-th bed of a pool, `null` when the pool is smaller. */
  bed(group: GroupId, kind: PoolKind, k: number): Bed | null {
    const [first, second] = this.#pools.get(`${group}/${kind}`) ?? [];
    if (first === undefined || second === undefined) return null;
    const turns = Math.min(first.size >> 1, second.size);
    const turn = Math.floor(k / 3);
    if (turn < turns) return k % 3 === 2 ? second.bed(turn) : first.bed(turn * 2 + (k % 3));
    const rest = k - turns * 3;
    const left = first.size - turns * 2;
    return rest < left ? first.bed(turns * 2 + rest) : second.bed(turns + rest - left);
  }

  size(group: GroupId, kind: PoolKind): number {
    return (this.#pools.get(`${group}/${kind}`) ?? []).reduce((sum, { size }) => sum + size, 0);
  }
}

/** Beds in a scattered order, found without a table of them all. */
class Lane {
  readonly size: number;
  readonly #spans: Span[] = [];
  readonly #step: number;

  constructor(parts: { bed: Bed; count: number }[]) {
    let end = 0;
    for (const { bed, count } of parts) {
      if (count === 0) continue;
      end += count;
      this.#spans.push({ ...bed, end });
    }
    this.size = end;
    this.#step = coprimeNear(Math.floor(end * 0.618), end);
  }

  bed(k: number): Bed | null {
    if (k >= this.size) return null;
    const at = (k * this.#step) % this.size;
    let low = 0;
    let high = this.#spans.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return this.#spans[low] ?? null;
  }
}

function spansFor(kind: PoolKind): (facility: WorldFacility) => { bed: Bed; count: number }[] {
  return ({ n, type, beds }) => {
    const nursing = beds.nursing - beds.dementia;
    const general = beds.total - beds.nursing;
    const span = (bedClass: BedClass, count: number, share: number) => ({
      bed: { facility: n, bedClass },
      count: Math.floor(count * share),
    });
    if (kind === 'DESTITUTE_CARE') {
      return type === 'DESTITUTE_HOME' ? [span('NURSING', nursing, DESTITUTE_SHARE)] : [];
    }
    if (kind === 'DESTITUTE') {
      return type === 'DESTITUTE_HOME' ? [span('GENERAL', general, DESTITUTE_SHARE)] : [];
    }
    const share = type === 'DESTITUTE_HOME' ? OTHERS_SHARE : fillOf(n);
    return [
      span('DEMENTIA', beds.dementia, share),
      span('NURSING', nursing, share),
      span('GENERAL', general, share),
    ];
  };
}

/** How full a home can get; the home of the demo elders keeps half of its beds free. */
function fillOf(facility: number): number {
  return facility === 1 ? 0.5 : 0.55 + new Dice('fill', facility).unit() * 0.4;
}

export function coprimeNear(wanted: number, size: number): number {
  let step = Math.max(1, wanted);
  while (commonDivisor(step, size) > 1) step += 1;
  return step;
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}
