import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { AskedNodes, LookUp } from './node-look-ups.ts';

type Data = Record<string, unknown>;

/** The engine's answer to a typed operation as the answer to what the caller asked. */
export function nodeAnswer(
  { data, errors = [], ...rest }: FormattedExecutionResult,
  asked: readonly AskedNodes[],
): FormattedExecutionResult {
  const byAlias = new Map<string, { nodes: AskedNodes; lookUp: LookUp | null }>();
  for (const nodes of asked) {
    byAlias.set(nodes.marker, { nodes, lookUp: null });
    for (const lookUp of nodes.lookUps) byAlias.set(lookUp.alias, { nodes, lookUp });
  }
  const shown: GraphQLFormattedError[] = errors.flatMap((error) => {
    const found = byAlias.get(String(error.path?.[0]));
    return found?.lookUp ? placed(error, found.nodes, found.lookUp) : [error];
  });
  if (!data) return { ...rest, data, ...(shown.length > 0 && { errors: shown }) };
  const answer: Data = Object.create(null) as Data;
  for (const [alias, value] of Object.entries(data)) {
    const found = byAlias.get(alias);
    if (!found) {
      answer[alias] = value;
      continue;
    }
    const { nodes, lookUp } = found;
    const { key } = nodes;
    if (!(key in answer)) {
      const whole = nodes.length === null || nodes.problems.some(({ place }) => place === null);
      answer[key] = whole ? null : new Array(nodes.length).fill(null);
      shown.push(...nodes.problems.map((problem) => problemAt(nodes, problem)));
    }
    lookUp?.places.forEach((place, i) => {
      const node = Array.isArray(value) ? ((value[i] as unknown) ?? null) : null;
      if (nodes.length === null) answer[key] = node;
      else (answer[key] as unknown[])[place] = node;
    });
  }
  return { ...rest, data: answer, ...(shown.length > 0 && { errors: shown }) };
}

/** Where an error of a look-up lies for the caller: at its node, or at all of them. */
function placed(
  error: GraphQLFormattedError,
  { key, length }: AskedNodes,
  { places }: LookUp,
): GraphQLFormattedError[] {
  const [, index, ...below] = error.path!;
  const hit = typeof index === 'number' ? [places[index]!] : places;
  return hit.map((place) => {
    const argument = length === null ? 'id' : `ids.${place}`;
    const { extensions } = error;
    return {
      ...error,
      path: length === null ? [key, ...below] : [key, place, ...below],
      ...(extensions?.argument === 'ids' && { extensions: { ...extensions, argument } }),
    };
  });
}

function problemAt(
  { key, length }: AskedNodes,
  { place, error }: AskedNodes['problems'][number],
): GraphQLFormattedError {
  const path = length === null || place === null ? [key] : [key, place];
  return { ...error.toJSON(), path };
}

/** Takes out, wherever it stands, what only kept a selection from being empty. */
export function withoutFiller(value: unknown, filler: string): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) delete (value as Data)[filler];
  for (const below of Object.values(value)) withoutFiller(below, filler);
}
