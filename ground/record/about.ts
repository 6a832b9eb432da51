import { MATRIX, type Readers } from '../access/matrix.ts';
import { madeOnce } from '../process/made-once.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { RowShape } from '../rows/row-objects.ts';
import type { PersonType } from './digest.ts';

/** The column in which a row says whom it is about. */
const ABOUT = '$about';

type Known = (entity: string) => { tableName: string };

/** Between the persons of a row that is about several. */
const NEXT = ',';

const subjects = new WeakMap<object, readonly string[]>();
const columns = new Map<string, SqlCondition | null>();

/**
 * A column more of a statement over rows `e` of a closed entity: the persons whom a row is about, and
 * the region that it belongs to, of itself or of the row above it. Null for an entity of nobody.
 */
export function aboutColumn(entity: string, known: Known): SqlCondition | null {
  if (!Object.hasOwn(MATRIX, entity)) return null;
  return madeOnce(columns, entity, () => {
    const sql = aboutSql(MATRIX[entity]!, 'e', known);
    return sql === null ? null : { sql: `${sql} as "${ABOUT}"`, params: [] };
  });
}

function aboutSql(readers: Readers, row: string, known: Known): string | null {
  if ('under' in readers) {
    const owner = `${row}_of`;
    const sql = aboutSql(MATRIX[readers.under]!, owner, known);
    const { tableName } = known(readers.under);
    return (
      sql &&
      `(select ${sql} from "${tableName}" ${owner} where ${owner}."key" = ${row}."${readers.column}")`
    );
  }
  const { person, worker, personIf, knownTo } = readers;
  const said = (type: PersonType, key: string) =>
    `'${type} ' || ${key} || ' ' || ${row}."region_code"`;
  if (knownTo?.aboutAll) {
    return `(select string_agg(${said('Elder', `known."${knownTo.person}"`)}, '${NEXT}')
      from "${knownTo.table}" known where known."${knownTo.aboutAll}" = ${row}."key"
        and ${row}."key" = any(known."${knownTo.keys}"))`;
  }
  const column = person ?? worker;
  if (!column) return null;
  const one = said(person ? 'Elder' : 'Worker', `${row}."${column}"`);
  return personIf
    ? `case when ${row}."${personIf.column}" in (${personIf.in.map((is) => `'${is}'`).join(', ')})
        then ${one} end`
    : one;
}

const shapes = new WeakMap<RowShape<object>, RowShape<object>>();

/** The same rows, of which it is remembered whom they are about. */
export function rowsAbout(row: RowShape<object>): RowShape<object> {
  return madeOnce(shapes, row, () => (found) => {
    const make = row(found);
    const at = found.findIndex(({ name }) => name === ABOUT);
    if (at === -1) return make;
    return (fields) => {
      const made = make(fields);
      const said = fields[at];
      if (typeof said === 'string') subjects.set(made, said.split(NEXT));
      return made;
    };
  });
}

/** Type and key of each person whom a row is about and the code of its region, in one text each. */
export function subjectsOf(row: object): readonly string[] {
  return subjects.get(row) ?? [];
}
