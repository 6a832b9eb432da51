import { FileRefused } from './file-refused.ts';
import { type Cell, type FileRow, MOST_IN_ROW, type Table } from './table.ts';
import { type Encoding, textOf } from './text-file.ts';

/** Different names that the objects of a file may have. */
const MOST_NAMES = 200;

/** One JSON object a line; the header are the names that they have, in the order in which they come. */
export function ndjsonTable(path: string, encoding: Encoding): Table {
  const names: string[] = [];
  let isKnown = false;
  return {
    async *rows() {
      if (!isKnown) {
        for await (const { line, object } of objectsOf(path, encoding)) {
          for (const name of Object.keys(object)) if (!names.includes(name)) names.push(name);
          if (names.length > MOST_NAMES) throw new FileRefused('BROKEN_JSON', { line });
        }
        isKnown = true;
      }
      yield { line: 0, cells: names };
      for await (const { line, object } of objectsOf(path, encoding)) {
        yield { line, cells: names.map((name) => cellOf(object, name)) } satisfies FileRow;
      }
    },
  };
}

type Plain = string | number | boolean | null;

function cellOf(object: Readonly<Record<string, Plain | Plain[]>>, name: string): Cell {
  if (!Object.hasOwn(object, name)) return '';
  const value = object[name]!;
  return Array.isArray(value) ? value.map(textOfValue).join('、') : textOfValue(value);
}

/** A number that JavaScript cannot hold has lost its last digits, and is written as one that has. */
function textOfValue(value: Plain): string {
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    return value.toExponential();
  }
  return value === null ? '' : String(value);
}

async function* objectsOf(path: string, encoding: Encoding) {
  for await (const { line, text } of linesOf(path, encoding)) {
    if (text.trim() !== '') yield { line, object: objectIn(text, line) };
  }
}

function objectIn(text: string, line: number): Readonly<Record<string, Plain | Plain[]>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FileRefused('BROKEN_JSON', { line });
  }
  if (!isObject(value)) throw new FileRefused('BROKEN_JSON', { line });
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, Plain | Plain[]>> {
  const isPlain = (one: unknown): boolean => one === null || typeof one !== 'object';
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => (Array.isArray(one) ? one.every(isPlain) : isPlain(one)))
  );
}

async function* linesOf(path: string, encoding: Encoding) {
  let rest = '';
  let line = 1;
  for await (const piece of textOf(path, encoding)) {
    rest += piece;
    let from = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
      yield { line: line++, text: rest.slice(from, end) };
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > MOST_IN_ROW) {
      throw new FileRefused('LINE_TOO_LONG', { line, max: MOST_IN_ROW });
    }
  }
  if (rest !== '') yield { line, text: rest };
}
