import type { Viewer } from '../identity/viewer.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { Rows } from '../rows/rows.ts';
import { type Asker, askerOf, type Asking, sqlOf } from './asker.ts';
import type { GuardianPower } from './guardian-power.ts';

/** Of whom rows are: of the elder herself, of whom she guards, or of all these. */
export type Whose = 'OWN' | 'WARDS' | 'ALL';

/** Whether a viewer sees persons as their guardian alone, and is no elder herself. */
export function isGuardianOnly({ person, guardian }: Viewer): boolean {
  return person === null && guardian !== null;
}

/** Whose rows an elder or a guardian sees; null for anybody else. */
export function whoseRows({ person, guardian }: Viewer): Whose | null {
  if (person === null) return guardian === null ? null : 'WARDS';
  return guardian === null ? 'OWN' : 'ALL';
}

/**
 * SQL that fails as a whole for a guardian without any guardianship in force, whatever rows there are;
 * see `access.admit_guardian`. It stands before any condition on a row.
 */
export function admittedGuardian({ guardian, today }: Asker): SqlCondition {
  return sqlOf`(select access.admit_guardian(${guardian}, ${today}))`;
}

/** SQL over a guardianship `g`: it is the viewer's and in force. */
function inForce({ guardian, today }: Asker): SqlCondition {
  return sqlOf`g.guardian = ${guardian} and g.ended_at is null
    and ${today} between g.valid_from and g.valid_until`;
}

/** SQL: a column names the elder that the viewer is, or one whom she may read for as her guardian. */
export function isHers(asker: Asker, column: string, whose: Whose = 'ALL'): SqlCondition {
  // Of a person whose records were made one, under whichever key a row still names her.
  const own = sqlOf`${column} = any((select access.identities(${asker.person}))::uuid[])`;
  if (whose === 'OWN') return own;
  const wards = sqlOf`${column} = any(array(
    select unnest(access.identities(g.person)) from access.guardianship g
    where ${inForce(asker)} and 'READ' = any(g.powers)))`;
  return whose === 'WARDS' ? wards : sqlOf`(${own} or ${wards})`;
}

/** What the viewer may do for a person as her guardian today; nothing for who is not. */
export async function powersOver(
  asking: Asking & { rows: Rows },
  person: string,
): Promise<readonly GuardianPower[]> {
  if (asking.viewer.guardian === null) return [];
  const powers = await asking.rows.batch('powers of a guardian', person, async (people) => {
    const { sql, params } = inForce(askerOf(asking));
    const found = await asking.rows.sql<{ person: string; powers: GuardianPower[] }>(
      `select g.person, array_agg(distinct p) as powers
       from access.guardianship g, unnest(g.powers) p
       where g.person = any(array[?]::uuid[]) and ${sql} group by g.person`,
      [people, ...params],
    );
    return new Map(found.map((one) => [one.person, one.powers]));
  });
  return powers ?? [];
}

/** @throws GUARDIANSHIP_NOT_IN_FORCE for a guardian who may act for nobody today. */
export async function requireGuardianship(asking: Asking & { rows: Rows }): Promise<void> {
  if (!isGuardianOnly(asking.viewer)) return;
  const { sql, params } = admittedGuardian(askerOf(asking));
  await asking.rows.sql(`select ${sql}`, params);
}
