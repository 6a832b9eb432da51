const LIST = /array\[\?\]|\?/g;

/**
 * A statement with PostgreSQL's own parameters: `?` becomes `$1`, `array[?]` the whole list. A
 * number and a boolean keep the type that they would have as literals; the type of a text follows
 * from its place.
 */
export function numbered(sql: string, params: readonly unknown[]): string {
  let n = 0;
  return sql.replace(LIST, () => `$${n + 1}${castOf(params[n++])}`);
}

/** What the text of a statement depends on besides its SQL. */
export function shapeOf(params: readonly unknown[]): string {
  let shape = '';
  for (const param of params) shape += `,${castOf(param)}`;
  return shape;
}

function castOf(param: unknown): string {
  if (typeof param === 'boolean') return '::boolean';
  if (typeof param !== 'number') return '';
  if (!Number.isInteger(param)) return '::numeric';
  return Math.abs(param) < 2 ** 31 ? '::int' : '::bigint';
}
