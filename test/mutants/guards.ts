import { globSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
/** A statement that refuses: it throws a refusal, adds one to what is wrong, or returns one alone. */
const STATEMENT =
  /(?<=^|[;{}):]\s*|\belse )(?:throw |return \[|wrong\.push\()REFUSE[DS]\.(\w+)\(/gm;
const REFUSAL = /\bREFUSE[DS]\.[A-Z0-9_]+\(/g;
/** A refusal under a name by which no guard would be found. */
const RENAMED = /\bREFUSE[DS] as\b|(?<!const REFUSE[DS] = )\brefusals\(\{/;

/** A guard of an action: where it stands and what it refuses with. */
export interface Guard {
  id: string;
  file: string;
  /** Where its statement begins. */
  at: number;
}

/** The guards of one source file, in their order. */
export function guardsIn(file: string, text: string): Guard[] {
  const seen = new Map<string, number>();
  return [...text.matchAll(STATEMENT)].map(({ index, 1: code }) => {
    const n = (seen.get(code!) ?? 0) + 1;
    seen.set(code!, n);
    return { id: `${file} ${code}${n === 1 ? '' : ` ${n}`}`, file, at: index };
  });
}

/** Every guard of the product. @throws when a refusal is made by no statement that can be left out */
export function allGuards(): Guard[] {
  return sources().flatMap((file) => {
    const text = readFileSync(new URL(file, ROOT), 'utf8');
    requireGuards(file, text);
    return guardsIn(file, text);
  });
}

/** Holds that every refusal of a source file is found as a guard. @throws Error */
export function requireGuards(file: string, text: string): void {
  if (RENAMED.test(text)) throw new Error(`${file}: refusals are called REFUSES or REFUSED`);
  const made = text.match(REFUSAL)?.length ?? 0;
  const found = guardsIn(file, text).length;
  if (made !== found) {
    throw new Error(`${file}: ${made} refusals are made, ${found} of them by a statement`);
  }
}

function sources(): string[] {
  return globSync('{ground,subgraphs}/**/*.ts', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The source with a switch before each of its guards: a loop, since an `if` would take its `else`. */
export function switched(file: string, text: string): string {
  return guardsIn(file, text).reduceRight((rest, { id, at }) => {
    const on = `globalThis.guardHolds(${JSON.stringify(id)})`;
    return `${rest.slice(0, at)}for (let on = ${on}; on; on = false) ${rest.slice(at)}`;
  }, text);
}
