import { fitsObject } from '../answer/fits.ts';
import type { ObjectShape } from '../answer/shape.ts';
import { own, type Tree } from '../answer/tree.ts';
import type { EntityFetch, EntitySelection, RootFetch } from './plan-nodes.ts';

/** Whether a subgraph's data is what the fetch asked for with these variables. */
export function fitsFetch(fetch: RootFetch | EntityFetch, variables: Tree, data: Tree): boolean {
  if (fetch.kind === 'fetch') return fitsObject(fetch.shape, data);
  return fetch.selections.every((selection) => {
    const asked = representations(selection, variables);
    const entities = own(data, selection.key);
    return (
      Array.isArray(entities) &&
      entities.length === asked.length &&
      entities.every((entity: unknown, n) => {
        const shape = shapeOf(selection, asked[n]!);
        return entity === null || (shape !== null && fitsObject(shape, entity));
      })
    );
  });
}

/** Where a subgraph's answer has nothing when the whole call failed: the fields it was asked for. */
export function lostFields(fetch: RootFetch | EntityFetch, variables: Tree): (string | number)[][] {
  if (fetch.kind === 'fetch') return fieldKeys(fetch.shape).map((key) => [key]);
  return fetch.selections.flatMap((selection) =>
    representations(selection, variables).flatMap((representation, n) =>
      fieldKeys(shapeOf(selection, representation)).map((key) => [selection.key, n, key]),
    ),
  );
}

function representations({ variable }: EntitySelection, variables: Tree): readonly Tree[] {
  return variables[variable] as readonly Tree[];
}

function shapeOf({ shapes }: EntitySelection, { __typename: type }: Tree): ObjectShape | null {
  return typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type]! : null;
}

function fieldKeys(shape: ObjectShape | null): string[] {
  return shape?.fields.flatMap(({ key, shape: value }) => (value ? [key] : [])) ?? [];
}
