/**
 * How many objects a part of an operation can bring. It is worked out once a document, down to what
 * its variables change; a number where they change nothing.
 */
export type Count = number | Sum | Product | Most | Chosen | Argument;

interface Kept {
  /** The run that this was last counted in, and what it came to: fragments share their parts. */
  run: number;
  value: number;
}

interface Sum extends Kept {
  kind: 'sum';
  parts: readonly Count[];
}

interface Product extends Kept {
  kind: 'product';
  factors: readonly Count[];
}

interface Most extends Kept {
  kind: 'most';
  parts: readonly Count[];
}

/** Counts where one of the conditions holds. */
interface Chosen extends Kept {
  kind: 'chosen';
  when: Conditions;
  part: Count;
}

/** The size that arguments give whose values are variables. */
interface Argument extends Kept {
  kind: 'argument';
  size: (values: Values) => number;
}

/** The operation's variables, defaults included. */
export type Values = Record<string, unknown>;

/** A variable that must be true, or false, as `@include` and `@skip` have it. */
export interface Condition {
  variable: string;
  is: boolean;
}

/** Any of these, each of which wants all of its conditions. */
export type Conditions = readonly (readonly Condition[])[];

/** Counts end here: pages inside pages would pass every number. */
export const COUNTLESS = 1_000_000_000;

const KEPT: Kept = { run: 0, value: 0 };

export function sum(parts: readonly Count[]): Count {
  const open = parts.filter((part) => typeof part !== 'number');
  const fixed = parts.filter((part) => typeof part === 'number').reduce((a, b) => a + b, 0);
  const total = Math.min(fixed, COUNTLESS);
  if (open.length === 0) return total;
  if (open.length === 1 && total === 0) return open[0]!;
  return { ...KEPT, kind: 'sum', parts: total === 0 ? open : [total, ...open] };
}

export function product(a: Count, b: Count): Count {
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a * b, COUNTLESS);
  if (a === 0 || b === 0) return 0;
  if (a === 1) return b;
  if (b === 1) return a;
  return { ...KEPT, kind: 'product', factors: [a, b] };
}

export function most(parts: readonly Count[]): Count {
  const open = [...new Set(parts)].filter((part) => typeof part !== 'number');
  const fixed = Math.max(0, ...parts.filter((part) => typeof part === 'number'));
  if (open.length === 0) return fixed;
  if (open.length === 1 && fixed === 0) return open[0]!;
  return { ...KEPT, kind: 'most', parts: fixed === 0 ? open : [fixed, ...open] };
}

export function chosen(when: Conditions, part: Count): Count {
  if (part === 0 || when.some((all) => all.length === 0)) return part;
  return { ...KEPT, kind: 'chosen', when, part };
}

export function argument(size: (values: Values) => number): Count {
  return { ...KEPT, kind: 'argument', size };
}

let runs = 0;

/** What it comes to; no part is counted twice. */
export function evaluate(count: Count, values: Values): number {
  runs += 1;
  return valueOf(count, values, runs);
}

function valueOf(count: Count, values: Values, run: number): number {
  if (typeof count === 'number') return count;
  if (count.run === run) return count.value;
  count.value = Math.min(counted(count, values, run), COUNTLESS);
  count.run = run;
  return count.value;
}

function counted(count: Exclude<Count, number>, values: Values, run: number): number {
  switch (count.kind) {
    case 'sum':
      return count.parts.reduce<number>((total, part) => total + valueOf(part, values, run), 0);
    case 'product':
      return count.factors.reduce<number>((total, part) => total * valueOf(part, values, run), 1);
    case 'most':
      return count.parts.reduce<number>((top, p) => Math.max(top, valueOf(p, values, run)), 0);
    case 'chosen':
      return holds(count.when, values) ? valueOf(count.part, values, run) : 0;
    case 'argument':
      return count.size(values);
  }
}

function holds(when: Conditions, values: Values): boolean {
  return when.some((all) => all.every(({ variable, is }) => values[variable] === is));
}
