import { isTree, own } from './tree.ts';
import { PLACEHOLDER } from '../operation/private-names.ts';
import type { ObjectShape, Shape } from './shape.ts';

/**
 * Whether a subgraph's value has the shape that it was asked for, so that garbage fails as one
 * subgraph's fault, and what the others said is kept.
 */
export function fits(shape: Shape, value: unknown): boolean {
  if (value === null) return !shape.notNull;
  switch (shape.kind) {
    case 'leaf':
      return value !== undefined && shape.fits(value);
    case 'list':
      return Array.isArray(value) && value.every((item) => fits(shape.item, item));
    case 'object':
      return fitsObject(shape, value);
    case 'abstract': {
      const name = isTree(value)
        ? (own(value, '__typename') ?? own(value, PLACEHOLDER))
        : undefined;
      const known = typeof name === 'string' && Object.hasOwn(shape.byType, name);
      return known && fitsObject(shape.byType[name]!, value);
    }
  }
}

export function fitsObject({ type, fields }: ObjectShape, value: unknown): boolean {
  if (!isTree(value)) return false;
  const named = own(value, '__typename');
  if (named !== undefined && named !== type) return false;
  return fields.every(({ key, shape }) => {
    const held = own(value, key);
    return shape ? fits(shape, held) : typeof held === 'string';
  });
}
