import { getOperationAST, type GraphQLSchema, parse } from 'graphql';
import { type Cost, costOf } from '../../../router/edge/cost/operation-cost.ts';
import { checkSize } from '../../../router/edge/operation-size.ts';
import { Operations } from '../../../router/edge/operations.ts';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { asked, fieldsOf, nested, objectOf, rowsOf, wide } from './selections.ts';

/** An operation that fills what one may ask for. */
export interface WorstCase {
  shape: string;
  query: string;
  nodes: number;
  values: number;
}

/** One way to fill the limit, from a size that makes it larger or smaller. */
type Shape = (size: number) => string | null;

/**
 * Operations that come as near to the limit as their shape lets them: wide rows, pages in pages, the
 * same page under many names, cursors, counts, and figures under regions.
 */
export function worstCases(schema: GraphQLSchema): WorstCase[] {
  const operations = new Operations(schema);
  return shapesOf(schema).flatMap(([name, shape]) => {
    const found = largest(schema, shape);
    if (!found) return [];
    const [error] = operations.prepare(found.query).errors ?? [];
    if (error) throw new Error(`${error.message}: ${found.query}`);
    return [{ shape: name, ...found }];
  });
}

const MOST = LIMITS.pageSizeMax;
const WIDTHS = [3, 20];
const ALIASES = LIMITS.aliases;

function shapesOf(schema: GraphQLSchema): [string, Shape][] {
  const roots = fieldsOf(schema.getQueryType()!).filter((field) => rowsOf(field));
  const shapes: [string, Shape][] = [];
  for (const root of roots) {
    const type = rowsOf(root)!;
    const rows = (n: number, inside: string) => `${asked(root, Math.min(n, MOST))} { ${inside} }`;
    for (const width of WIDTHS) {
      const values = wide(type, width);
      shapes.push([`${root.name}: wide ${width}`, (n) => rows(n, `nodes { ${values} }`)]);
      shapes.push([
        `${root.name}: wide ${width} under many names`,
        (n) => times(n, ALIASES, (one, i) => `a${i}: ${rows(one, `nodes { ${values} }`)}`),
      ]);
    }
    shapes.push([
      `${root.name}: cursors under many names`,
      (n) =>
        times(
          n,
          ALIASES,
          (one, i) => `a${i}: ${rows(one, 'edges { cursor node { __typename } }')}`,
        ),
    ]);
    for (const depth of [2, 3, 5]) {
      shapes.push([
        `${root.name}: ${depth} pages deep`,
        (n) =>
          nested(
            root,
            Array.from({ length: depth }, () => n),
            4,
          ),
      ]);
      shapes.push([
        `${root.name}: ${depth} pages deep, the last one full`,
        (n) =>
          nested(root, [...Array.from({ length: depth - 1 }, () => Math.min(n, MOST)), MOST], 0),
      ]);
    }
    const counted = fieldsOf(type).flatMap((field) => (rowsOf(field) && asked(field)) || []);
    if (counted.length > 0) {
      const counts = counted.map((text) => `${text} { totalCount }`).join(' ');
      shapes.push([`${root.name}: counts`, (n) => rows(n, `nodes { ${counts} }`)]);
    }
  }
  shapes.push(['figures under regions', (n) => figures(schema, n)]);
  const everything = roots.map((root) => (n: number) => {
    const text = asked(root, Math.min(n, MOST));
    return text ? `${text} { nodes { ${wide(rowsOf(root)!, 3)} } }` : '';
  });
  shapes.push([
    'every list',
    (n) =>
      everything
        .slice(0, 20)
        .map((one) => one(n))
        .join(' '),
  ]);
  return shapes;
}

/** Every figure of a region, for as many regions as fit. */
function figures(schema: GraphQLSchema, size: number): string | null {
  const regions = fieldsOf(schema.getQueryType()!).find(({ name }) => name === 'regions');
  if (!regions) return null;
  const all = fieldsOf(rowsOf(regions)!).filter((one) => objectOf(one)?.name !== 'Region');
  return `${asked(regions, Math.min(size, MOST))} { nodes { ${wide(rowsOf(regions)!, all.length)} } }`;
}

/** The sizes above a page spill over into further names. */
function times(size: number, most: number, text: (size: number, n: number) => string): string {
  const count = Math.min(most, Math.ceil(size / MOST));
  return Array.from({ length: count }, (_, n) =>
    text(Math.min(MOST, Math.ceil(size / count)), n),
  ).join(' ');
}

/** The largest size of a shape that the edge lets pass. */
function largest(schema: GraphQLSchema, shape: Shape): Omit<WorstCase, 'shape'> | null {
  let found: Omit<WorstCase, 'shape'> | null = null;
  let low = 1;
  let high = MOST * ALIASES;
  while (low <= high) {
    const size = (low + high) >> 1;
    const text = shape(size);
    if (text === null) return null;
    const query = `{ ${text} }`;
    const cost = passing(schema, query);
    if (cost === null) high = size - 1;
    else {
      found = { query, nodes: cost.nodes, values: cost.values };
      low = size + 1;
    }
  }
  return found;
}

/** Its cost, null when that or its text is too much. */
function passing(schema: GraphQLSchema, query: string): Cost | null {
  const document = parse(query);
  try {
    checkSize(document);
  } catch {
    return null;
  }
  const cost = costOf(schema, document, getOperationAST(document)!, {});
  const { nodes, limit, values, valuesLimit } = cost;
  return nodes <= limit && values <= valuesLimit ? cost : null;
}
