import type { Form, FormColumn } from './form.ts';
import type { HubClient } from './hub-client.ts';
import { StartupError } from '../../ground/process/environment.ts';

/** Rows of one page; nodes of a page with lists under them, and rows of such a list: what an answer may hold. */
const PAGE = 100;
const PAGE_ABOVE = 40;
const UNDER = 25;

export interface ExportedPage {
  rows: readonly (readonly (string | readonly string[] | null)[])[];
  /** Nodes of the list so far, of all. */
  done: number;
  total: number;
}

type Node = Readonly<Record<string, unknown>>;

interface ListAnswer {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly (Node | null)[];
}

/** A column of an export: its heading and how it is read from a node. */
export interface ExportColumn {
  field: string;
  heading: string;
  read(node: Node, above: Node): string | readonly string[] | null;
}

/** The columns of an export: which row it is, and all that the graph shows of what an import takes. */
export function exportColumns({ columns }: Form): ExportColumn[] {
  const own: FormColumn[] = columns.filter(({ select }) => select !== null);
  return [
    { field: 'id', heading: '平台标识', read: (node) => textOf(node.id) },
    { field: 'version', heading: '版本', read: (node) => textOf(node.version) },
    ...own.map(({ field, heading, select }) => ({
      field,
      heading,
      read: (node: Node, above: Node) => valueAt(select!, node, above),
    })),
  ];
}

/** What a select names; a text that is the same for all rows stands only beside others of its like. */
function valueAt(select: string, node: Node, above: Node): string | readonly string[] | null {
  for (const one of select.split('|')) {
    const value = valueOf(one, node, above);
    if (value !== null) return value;
  }
  return null;
}

function valueOf(select: string, node: Node, above: Node): string | readonly string[] | null {
  if (select.startsWith('=')) return select.slice(1);
  const path = select.replace(/^\^/, '').split('.');
  let value: unknown = select.startsWith('^') ? above : node;
  for (const step of path) value = (value as Node | null)?.[step] ?? null;
  return Array.isArray(value) ? value.map(String) : textOf(value);
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value as string | number | boolean);
}

/** The rows of a noun page by page, as the caller sees them. */
export async function* exportRows(
  hub: HubClient,
  form: Form,
  within: string | null,
): AsyncGenerator<ExportedPage> {
  const columns = exportColumns(form);
  const query = queryOf(form, within !== null);
  let after: string | null = null;
  let done = 0;
  let total = 0;
  do {
    const variables: Readonly<Record<string, unknown>> = {
      after,
      isFirst: after === null,
      ...(within !== null && { within }),
    };
    const { list } = await hub.ask<{ list: ListAnswer }>(query, variables);
    if (after === null) total = list.totalCount;
    const nodes = list.nodes.filter((node) => node !== null);
    const rows = nodes.flatMap((above) =>
      shownUnder(form, above).map((node) => columns.map((column) => column.read(node, above))),
    );
    done += nodes.length;
    yield { rows, done, total };
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after !== null);
}

/** The rows under a node in the state that an export gives. */
function shownUnder(form: Form, above: Node): readonly Node[] {
  const rows = rowsUnder(form, above);
  return form.state === null ? rows : rows.filter(({ status }) => status === form.state);
}

type Rows = readonly (Node | null)[];
interface Connection {
  nodes: Rows;
  pageInfo: { hasNextPage: boolean };
}
type Under = Connection | Rows | Node | null;

function rowsUnder({ under }: Form, above: Node): readonly Node[] {
  if (under === null) return [above];
  const found = above[under] as Under;
  if (found === null || !('nodes' in found)) return [found].flat().filter((node) => node !== null);
  const { nodes, pageInfo } = found as Connection;
  if (pageInfo.hasNextPage) throw new StartupError(`more than ${UNDER} ${under} hang on one row`);
  return nodes.filter((node) => node !== null);
}

function queryOf({ list, under, paged, state, columns }: Form, isWithin: boolean): string {
  const selects = columns
    .flatMap(({ select }) => select?.split('|') ?? [])
    .filter((one) => !one.startsWith('='));
  const own = selectionOf([
    'id',
    'version',
    ...(state === null ? [] : ['status']),
    ...selects.filter((one) => !one.startsWith('^')),
  ]);
  const above = selectionOf(
    selects.filter((one) => one.startsWith('^')).map((one) => one.slice(1)),
  );
  const rows = paged
    ? `(first: ${UNDER}) { pageInfo { hasNextPage } nodes { ${own} } }`
    : `{ ${own} }`;
  const fields = under === null ? own : `${above} ${under} ${rows}`;
  const filter = isWithin ? ', filter: { within: $within }' : '';
  return `query ($after: String, $isFirst: Boolean!${isWithin ? ', $within: String' : ''}) {
    list: ${list}(first: ${under !== null && paged ? PAGE_ABOVE : PAGE}, after: $after${filter}) {
      totalCount @include(if: $isFirst) pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`;
}

/** Fields of paths, those of one entity together. */
function selectionOf(paths: readonly string[]): string {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('.');
    below.set(first, [...(below.get(first) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return [...below]
    .map(([field, inner]) => (inner.length > 0 ? `${field} { ${selectionOf(inner)} }` : field))
    .join(' ');
}
