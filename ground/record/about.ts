import { MATRIX, type Readers } from '../access/matrix.ts';
import { madeOnce } from '../process/made-once.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { RowShape } from '../rows/row-objects.ts';
import type { PersonType } from './digest.ts';

/** The column in which a row says whom it is about. */
const ABOUT = '$about';

type Known = (entity: string) => { tableName: string };

const subjects = new WeakMap<object, string>();
const columns = new Map<string, SqlCondition | null>();

/**
 * A column more of a statement over rows `e` of a closed entity: the person whom a row is about, and
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
  const { person, worker, personIf } = readers;
  const column = person ?? worker;
  if (!column) return null;
  const type: PersonType = person ? 'Elder' : 'Worker';
  const said = `'${type} ' || ${row}."${column}" || ' ' || ${row}."region_code"`;
  return personIf
    ? `case when ${row}."${personIf.column}" = '${personIf.is}' then ${said} end`
    : said;
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
      if (typeof said === 'string') subjects.set(made, said);
      return made;
    };
  });
}

/** Type and key of the person whom a row is about and the code of its region, in one text. */
export function subjectOf(row: object): string | undefined {
  return subjects.get(row);
}
