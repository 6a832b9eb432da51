import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { Rows } from '../rows/rows.ts';
import type { ActingPower } from './acting-power.ts';
import { type Asker, askerOf, type Asking, sqlOf } from './asker.ts';

/** Of whom rows are: of the elder herself, of those for whom she acts, or of all these. */
export type Whose = 'OWN' | 'WARDS' | 'ALL';

/** Whether a viewer sees persons as who acts for them alone, and is no elder herself. */
export function actsForOthersOnly({ person, account }: Viewer): boolean {
  return person === null && account !== null;
}

/** Whose rows an elder, a guardian or a relative sees; null for anybody else. */
export function whoseRows({ person, account }: Viewer): Whose | null {
  if (person === null) return account === null ? null : 'WARDS';
  return account === null ? 'OWN' : 'ALL';
}

/**
 * SQL that fails as a whole for an account without any record in force, whatever rows there are; see
 * `access.admit_acting`. It stands before any condition on a row.
 */
export function admittedActing({ account, today }: Asker): SqlCondition {
  return sqlOf`(select access.admit_acting(${account}, ${today}))`;
}

/** SQL over a record `g`: it is the viewer's and in force. */
function inForce({ account, today }: Asker): SqlCondition {
  return sqlOf`g.account = ${account} and g.ended_at is null
    and ${today} between g.valid_from and g.valid_until`;
}

/** SQL: a column names the elder that the viewer is, or one whom she may read, acting for her. */
export function isHers(asker: Asker, column: string, whose: Whose = 'ALL'): SqlCondition {
  // Of a person whose records were made one, under whichever key a row still names her.
  const own = sqlOf`${column} = any((select access.identities(${asker.person}))::uuid[])`;
  if (whose === 'OWN') return own;
  const wards = sqlOf`${column} = any(array(
    select unnest(access.identities(g.person)) from access.acting g
    where ${inForce(asker)} and g.powers && array['READ', ${asker.by}]))`;
  return whose === 'WARDS' ? wards : sqlOf`(${own} or ${wards})`;
}

/** SQL: a column has the key of a record in force that lets the viewer act for somebody. */
export function isByWhichSheActs(asker: Asker, column: string): SqlCondition {
  return sqlOf`${column} = any(array(select g.source_key from access.acting g where ${inForce(asker)}))`;
}

/** What the viewer may do for a person today, acting for her; nothing for who does not. */
export async function powersOver(
  asking: Asking & { rows: Rows },
  person: string,
): Promise<readonly ActingPower[]> {
  if (asking.viewer.account === null) return [];
  const powers = await asking.rows.batch('powers over an elder', person, async (people) => {
    const { sql, params } = inForce(askerOf(asking));
    const found = await asking.rows.sql<{ person: string; powers: ActingPower[] }>(
      `select g.person, array_agg(distinct p) as powers
       from access.acting g, unnest(g.powers) p
       where g.person = any(array[?]::uuid[]) and ${sql} group by g.person`,
      [people, ...params],
    );
    return new Map(found.map((one) => [one.person, one.powers]));
  });
  return powers ?? [];
}

/** @throws GUARDIANSHIP_NOT_IN_FORCE for who may act for nobody today. */
export async function requireActing(asking: Asking & { rows: Rows }): Promise<void> {
  if (!actsForOthersOnly(asking.viewer)) return;
  const { sql, params } = admittedActing(askerOf(asking));
  await asking.rows.sql(`select ${sql}`, params);
}
