import { actingSql } from '../acting-sql.ts';

/** SQL that brings authorisations of a condition over the alias `c` into `access.acting`. */
export function authorizationsSql(condition: string): string {
  const records = { table: 'authorized_relative', account: 'relative_account', powers: 'scopes' };
  return actingSql(records, condition);
}
