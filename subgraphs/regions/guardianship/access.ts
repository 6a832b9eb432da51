import { actingSql } from '../acting-sql.ts';

/** SQL that brings guardianships of a condition over the alias `c` into `access.acting`. */
export function guardianshipsSql(condition: string): string {
  const records = { table: 'guardianship', account: 'guardian_account', powers: 'powers' };
  return actingSql(records, condition);
}
