import type { FormattedExecutionResult } from 'graphql';

export interface ComparableAnswer {
  data: string;
  errors: readonly string[];
}

/** An answer as two engines can be compared: data to the letter, errors by place and code. */
export function comparable({ data, errors = [] }: FormattedExecutionResult): ComparableAnswer {
  const said = errors.map(
    ({ path, extensions }) => `${(path ?? []).join('.')} ${String(extensions?.code)}`,
  );
  return { data: JSON.stringify(data), errors: [...new Set(said)].sort() };
}
