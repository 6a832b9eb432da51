import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { MAX_PLACES } from '../../../router/engine/answer/answer.ts';

export interface ComparableAnswer {
  data: string;
  errors: readonly string[];
}

/** An answer as two engines can be compared: data to the letter, errors by place and code. */
export function comparable({ data, errors: all = [] }: FormattedExecutionResult): ComparableAnswer {
  const nulled = all.flatMap((error) => nulledBy(data, error) ?? []);
  const errors = all.filter((error) => nulledBy(data, error) === null);
  const said = errors.map(
    ({ path, extensions }) => `${(path ?? []).join('.')} ${String(extensions?.code)}`,
  );
  const many = new Set(fieldsOfMany(errors));
  const few = said.filter((_, n) => !many.has(fieldOf(errors[n]!)));
  // That there are more places than are told has no place of its own.
  const rest = many.size > 0 ? few.filter((one) => !one.startsWith(' ')) : few;
  const everywhere = [...many].map((field) => `${field} at many places`);
  return {
    data: JSON.stringify(data),
    errors: [...new Set([...rest, ...everywhere, ...nulled])].sort(),
  };
}

/**
 * The place above an error that is null for it; null where the error took only its own field. Of several
 * errors below such a place an engine may tell any (GraphQL 6.4.4): the first ends what goes on beside it.
 */
function nulledBy(data: unknown, { path = [] }: GraphQLFormattedError): string | null {
  let value = data;
  for (const [n, step] of path.entries()) {
    if (value === null || value === undefined) {
      return `${path.slice(0, n).join('.')} is null for an error below it`;
    }
    value = (value as Record<string | number, unknown>)[step];
  }
  return null;
}

/** The field and the code of an error, in whichever rows. */
function fieldOf({ path = [], extensions }: GraphQLFormattedError): string {
  const names = path.filter((step) => typeof step === 'string');
  return `${names.join('.')} ${String(extensions?.code)}`;
}

/** The fields that fail at so many places that the hub does not tell each. */
function fieldsOfMany(errors: readonly GraphQLFormattedError[]): string[] {
  const times = new Map<string, number>();
  for (const error of errors) times.set(fieldOf(error), (times.get(fieldOf(error)) ?? 0) + 1);
  const cut = errors.some(({ path }) => path === undefined);
  const most = cut ? MAX_PLACES : MAX_PLACES + 1;
  return [...times].filter(([, n]) => n >= most).map(([field]) => field);
}
