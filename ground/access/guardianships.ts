import type { Viewer } from '../identity/viewer.ts';
import type { Rows } from '../rows/rows.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import type { GuardianPower } from './guardian-power.ts';
import type { Asking } from './shares.ts';

/** Whether a viewer sees persons as their guardian alone, and is no elder herself. */
export function isGuardianOnly({ person, guardian }: Viewer): boolean {
  return person === null && guardian !== null;
}

/**
 * SQL that fails as a whole for a guardian without any guardianship in force, whatever rows there are;
 * see `access.admit_guardian`. It stands before any condition on a row.
 */
export function admittedGuardian({ viewer: { guardian }, today }: Asking): SqlCondition {
  return { sql: '(select access.admit_guardian(?, ?::date))', params: [guardian, today] };
}

/** SQL over a guardianship `g`: it is the viewer's and in force. */
function inForce({ viewer: { guardian }, today }: Asking): SqlCondition {
  return {
    sql: 'g.guardian = ? and g.ended_at is null and ?::date between g.valid_from and g.valid_until',
    params: [guardian, today],
  };
}

/** SQL: a column names the elder that the viewer is, or one whom she may read for as her guardian. */
export function isHers(asking: Asking, column: string): SqlCondition {
  const { person, guardian } = asking.viewer;
  const own = { sql: `${column} = ?`, params: [person] };
  if (guardian === null) return own;
  const { sql, params } = inForce(asking);
  const wards = {
    sql: `${column} = any(array(
      select g.person from access.guardianship g where ${sql} and 'READ' = any(g.powers)))`,
    params,
  };
  if (person === null) return wards;
  return { sql: `(${own.sql} or ${wards.sql})`, params: [...own.params, ...wards.params] };
}

/** What the viewer may do for a person as her guardian today; nothing for who is not. */
export async function powersOver(
  asking: Asking & { rows: Rows },
  person: string,
): Promise<readonly GuardianPower[]> {
  if (asking.viewer.guardian === null) return [];
  const powers = await asking.rows.batch('powers of a guardian', person, async (people) => {
    const { sql, params } = inForce(asking);
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
  const { sql, params } = admittedGuardian(asking);
  await asking.rows.sql(`select ${sql}`, params);
}
