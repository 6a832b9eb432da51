import { expectData, type QueryOptions, type TestHub } from './hub.ts';
import { freshKey } from './mutations.ts';

export type Cells = Readonly<Record<string, string | number | null>>;

/** What became of one row: its outcome, with code and column of each finding. */
export type Became = string;

export interface Imported {
  rows: Became[];
  replayed: boolean;
}

export interface Delivery {
  source?: string;
  batch?: string;
  dryRun?: boolean;
  idempotencyKey?: string;
}

/** Sends rows of a noun, and tells each as `REFUSED UNKNOWN_WORD education`. */
export async function importRows(
  hub: TestHub,
  noun: string,
  rows: readonly Cells[],
  options: QueryOptions,
  { source = 'office', batch = 'one', dryRun, idempotencyKey = freshKey() }: Delivery = {},
): Promise<Imported> {
  const name = `import${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
  const answer = await hub.query(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
      done: ${name}(input: $input) {
        replayed rows { line outcome userErrors { code path message } }
      }
    }`,
    {
      ...options,
      variables: {
        input: {
          ...{ idempotencyKey, source, batch, dryRun },
          rows: rows.map((cells, at) => ({ line: at + 2, ...cells })),
        },
      },
    },
  );
  const { done } = expectData(answer);
  return {
    replayed: done.replayed,
    rows: done.rows.map(
      (row: { outcome: string; userErrors: { code: string; path: string[] }[] }) =>
        [
          row.outcome,
          ...row.userErrors.map(({ code, path }) => `${code} ${path.slice(3).join('.')}`),
        ].join(' '),
    ),
  };
}
