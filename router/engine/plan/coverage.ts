import type { Shape } from '../answer/shape.ts';
import type { ObjectShape } from '../answer/shape.ts';
import type { PlanNode, Rewrite, TreePath } from './plan-nodes.ts';

/** What fetches bring to one place: by object type, what stands under each key. */
interface Covered {
  byType: Map<string, Map<string, Covered>>;
}

/**
 * A field of the answer that no fetch of the plan asks for, as `Type.field`; null when there is
 * none. Nobody would see it: the field would be null, without an error.
 */
export function uncovered(plan: PlanNode | null, answer: ObjectShape): string | null {
  const covered: Covered = { byType: new Map([[answer.type, new Map()]]) };
  if (plan) cover(plan, covered);
  return missingIn(covered, answer, true);
}

function cover(node: PlanNode, covered: Covered): void {
  switch (node.kind) {
    case 'sequence':
    case 'parallel':
      for (const one of node.nodes) cover(one, covered);
      return;
    case 'fetch':
      for (const place of placesAt(covered, node.path)) {
        add(place, node.shape, new Renames(node.renames));
      }
      return;
    case 'entities':
      for (const { paths, shapes, renames } of node.selections) {
        for (const place of paths.flatMap((path) => placesAt(covered, path))) {
          for (const [type, shape] of Object.entries(shapes)) {
            // Only what some fetch says may be there can be asked about.
            if (place.byType.has(type)) add(place, shape, new Renames(renames));
          }
        }
      }
  }
}

function add(place: Covered, { type, fields }: ObjectShape, renames: Renames): void {
  let keys = place.byType.get(type);
  if (!keys) place.byType.set(type, (keys = new Map()));
  const here = renames.of(type);
  for (const { key, shape } of fields) {
    const name = here.nameOf(key);
    let below = keys.get(name);
    if (!below) keys.set(name, (below = { byType: new Map() }));
    for (const object of objectsIn(shape)) add(below, object, here.below(key));
  }
}

function missingIn(place: Covered, { type, fields }: ObjectShape, root = false): string | null {
  const keys = place.byType.get(type);
  for (const { key, coordinate, shape } of fields) {
    // The answer knows the types of its objects by itself.
    if (!shape && (root || keys)) continue;
    const below = keys?.get(key);
    if (!below) return coordinate;
    for (const object of objectsIn(shape)) {
      const missing = missingIn(below, object);
      if (missing !== null) return missing;
    }
  }
  return null;
}

/** The objects that a value may hold. */
function objectsIn(shape: Shape | null): readonly ObjectShape[] {
  switch (shape?.kind) {
    case 'list':
      return objectsIn(shape.item);
    case 'object':
      return [shape];
    case 'abstract':
      return Object.values(shape.byType);
    default:
      return [];
  }
}

function placesAt(
  place: Covered,
  path: TreePath,
  types: readonly string[] | null = null,
): Covered[] {
  const [step, ...rest] = path;
  if (step === undefined) return [place];
  if (step === '@') return placesAt(place, rest, types);
  if (typeof step !== 'string') return placesAt(place, rest, step.types);
  return [...place.byType].flatMap(([type, keys]) => {
    const below = types === null || types.includes(type) ? keys.get(step) : undefined;
    return below ? placesAt(below, rest) : [];
  });
}

/** The renames of a fetch that apply below one place of its answer. */
class Renames {
  readonly #all: readonly Rewrite[];

  constructor(all: readonly Rewrite[]) {
    this.#all = all;
  }

  /** Those that apply to an object of a type. */
  of(type: string): Renames {
    if (this.#all.length === 0) return this;
    const applying = this.#all.flatMap((one) => {
      const [step, ...path] = one.path;
      if (step === undefined || typeof step === 'string') return [one];
      return step.types.includes(type) ? [{ ...one, path }] : [];
    });
    return new Renames(applying);
  }

  nameOf(key: string): string {
    const found = this.#all.find((one) => one.path.length === 0 && one.key === key);
    return found && 'rename' in found.change ? found.change.rename : key;
  }

  below(key: string): Renames {
    if (this.#all.length === 0) return this;
    const inside = this.#all.flatMap((one) => {
      const [step, ...path] = one.path;
      return step === key ? [{ ...one, path }] : [];
    });
    return new Renames(inside);
  }
}
