import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { complete, type Unfit } from './complete.ts';
import type { ObjectShape, Shape } from './shape.ts';
import type { Tree } from './tree.ts';

/** Errors that one failure may put into an answer; one more says that there are others. */
export const MAX_PLACES = 50;

type Path = readonly (string | number)[];

/** The answer to the client, of data and errors that have the planner's names. */
export function answerOf(
  shape: ObjectShape,
  data: Tree | null,
  errors: readonly GraphQLFormattedError[],
): FormattedExecutionResult {
  const cut = complete(shape, data);
  const said = distinct(errors.map((error) => ({ ...error, path: clientPath(shape, error.path) })));
  const all = [...said, ...unexplained(cut.unfit, said)];
  return all.length > 0 ? { data: cut.data, errors: all } : { data: cut.data };
}

/** A path under the client's names, up to what the client did not ask for. */
function clientPath(root: ObjectShape, path: Path | undefined): Path | undefined {
  const found: (string | number)[] = [];
  let shapes: readonly Shape[] = [root];
  for (const step of path ?? []) {
    if (typeof step === 'number') {
      shapes = shapes.flatMap((shape) => (shape.kind === 'list' ? [shape.item] : []));
      found.push(step);
    } else {
      const fields = shapes.flatMap(objects).flatMap(({ fields }) => fields);
      const named = fields.filter(({ key }) => key === step);
      const [name] = named.flatMap((field) => field.name ?? []);
      if (name === undefined) break;
      shapes = named.flatMap(({ shape }) => shape ?? []);
      found.push(name);
    }
  }
  return found.length > 0 ? found : undefined;
}

function objects(shape: Shape): readonly ObjectShape[] {
  if (shape.kind === 'object') return [shape];
  return shape.kind === 'abstract' ? Object.values(shape.byType) : [];
}

/** Two fields that the planner added may fail for one reason, at one place of the client's. */
function distinct(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const known = new Set<string>();
  return errors.filter(({ message, path, extensions }) => {
    const text = JSON.stringify([path, message, extensions]);
    return !known.has(text) && known.add(text);
  });
}

/** An error for each value that does not fit; for a missing one only if no other error says why. */
function unexplained(
  unfit: readonly Unfit[],
  said: readonly GraphQLFormattedError[],
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const { path, coordinate, missing, nulled } of unfit) {
    if (missing && said.some((error) => !error.path || onOneLine(error.path, nulled))) continue;
    const more = errors.length === MAX_PLACES;
    errors.push(new GraphQLError(`${coordinate} does not fit.`, { path: more ? undefined : path }));
    if (more) break;
  }
  return errors;
}

function onOneLine(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length);
  for (let n = 0; n < length; n++) if (a[n] !== b[n]) return false;
  return true;
}
