const LISTS_AS_ROWS = /unnest\((?:array\[\?\]::[^[\]]+\[\](?:, )?)+\) \w+\([\w, ]+\)/;
const PLACES = new RegExp(`${LISTS_AS_ROWS.source}|array\\[\\?\\]|\\?`, 'g');

/**
 * A statement with PostgreSQL's own parameters: `?` becomes `$1`, `array[?]` the whole list. A
 * number and a boolean keep the type that they would have as literals; the type of a text follows
 * from its place.
 */
export function numbered(sql: string, params: readonly unknown[]): string {
  let n = 0;
  const place = () => `$${n + 1}${castOf(params[n++])}`;
  return sql.replace(PLACES, (match) => {
    if (!match.startsWith('unnest')) return place();
    const lists = match.split('?').length - 1;
    const single = params.slice(n, n + lists).every(isSingle);
    const text = single ? oneRow(match) : match;
    return text.replaceAll('array[?]', place);
  });
}

/** What the text of a statement depends on besides its SQL. */
export function shapeOf(params: readonly unknown[]): string {
  let shape = '';
  for (const param of params) shape += isSingle(param) ? ',1' : `,${castOf(param)}`;
  return shape;
}

/**
 * Lists of one, side by side, as the one row that they are: PostgreSQL plans a function's rows
 * without looking at them, and takes a list that it does not know for ten.
 */
function oneRow(unnest: string): string {
  const [, lists = '', alias = '', names = ''] =
    /^unnest\((.*)\) (\w+)\((.*)\)$/.exec(unnest) ?? [];
  const columns = names.split(', ');
  const values = lists.split(', ').map((list, n) => `(${list})[1] as ${columns[n]}`);
  return `(select ${values.join(', ')}) ${alias}`;
}

const isSingle = (param: unknown) => Array.isArray(param) && param.length === 1;

function castOf(param: unknown): string {
  if (typeof param === 'boolean') return '::boolean';
  if (typeof param !== 'number') return '';
  if (!Number.isInteger(param)) return '::numeric';
  return Math.abs(param) < 2 ** 31 ? '::int' : '::bigint';
}
