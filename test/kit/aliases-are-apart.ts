import type { FormattedExecutionResult } from 'graphql';
import type { Viewer } from '../../ground/identity/viewer.ts';
import type { Engine } from '../../router/engine/engine.ts';
import type { AliasCase } from './alias-walk.ts';
import { operationOf } from './operation.ts';

const MOST_TIMES = 5;

interface Batch {
  cases: readonly AliasCase[];
  aliased: string;
  plain: string;
}

/** Fails unless both queries of a batch have one answer; gives the objects that were compared. */
export async function aliasesAreApart(
  engine: Engine,
  { cases, aliased, plain }: Batch,
  viewer: Viewer,
): Promise<number> {
  const ask = (query: string) => engine.execute(operationOf(query), viewer);
  // The record of who looked grows by these very questions, and is sealed when it may be: where it grew
  // in between, they are asked again. What an engine mixes up is mixed up each time.
  for (let times = 1; ; times++) {
    const answers = [await ask(aliased), await ask(plain)] as const;
    try {
      return objectsAlike(cases, ...answers);
    } catch (error) {
      if (times === MOST_TIMES) throw error;
    }
  }
}

function objectsAlike(
  cases: readonly AliasCase[],
  one: FormattedExecutionResult,
  other: FormattedExecutionResult,
): number {
  let objects = 0;
  for (const [n, { type, field, alias, objects: objectsIn }] of cases.entries()) {
    const found = objectsIn(one.data?.[`c${n}`]);
    const said = { what: `${type}.${field} as ${alias}` };
    const values = (all: Record<string, unknown>[], key: string) =>
      all.map(({ [key]: value, ...rest }) => ({ value, rest }));
    expect({ ...said, values: values(found, alias) }).toEqual({
      ...said,
      values: values(objectsIn(other.data?.[`c${n}`]), 'plain'),
    });
    expect({ ...said, errors: errorsOf(one, n, alias) }).toEqual({
      ...said,
      errors: errorsOf(other, n, alias),
    });
    objects += found.length;
  }
  return objects;
}

/** Places and codes of the errors of one case, its field under either name. */
function errorsOf({ errors = [] }: FormattedExecutionResult, n: number, alias: string): string[] {
  const own = errors.filter(({ path }) => path?.[0] === `c${n}`);
  return own
    .map(({ path, extensions }) => {
      const place = path!.map((step) => (step === 'plain' ? alias : step));
      return `${place.join('.')} ${String(extensions?.code)}`;
    })
    .sort();
}
