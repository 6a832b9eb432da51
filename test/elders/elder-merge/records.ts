import { makeNationalId } from '../../../ground/china/national-id.ts';
import type { TestHub } from '../../kit/hub.ts';

export const COMMUNITY = '150602001001';
const NOT_SEEDED = "('a hash of one', 'a hash of the other')";

/** Takes away what tests of merges have made. */
export async function forgetRecords({ pg }: TestHub): Promise<void> {
  await pg.query('delete from access.merged');
  await pg.query('delete from elders.merge_case where not synthetic');
  await pg.query('delete from elders.elder_merge where not synthetic');
  await pg.query('delete from elders.merged_elder');
  const made = `select key from elders.elder where national_id_hash in ${NOT_SEEDED}`;
  await pg.query(`delete from elders.elder_registration where elder_key in (${made})`);
  await pg.query(`delete from elders.elder where key in (${made})`);
}

/** Two records of one person of Ordos. */
export async function twoRecords({
  pg,
}: TestHub): Promise<{ survivor: string; duplicate: string }> {
  const { rows } = await pg.query<{ key: string }>(
    `with made as (
       insert into elders.elder (key, name, sex, birth_date, national_id_masked, national_id_hash,
         national_id_sealed, hukou_region_code, hukou_region_at, region_code, region_at,
         income_sources, medical_payments, life_status, synthetic)
       select uuidv7(), '甄秀兰', 'FEMALE', '1950-03-12', '150***************', hash,
         'sealed', $1::text, $1::text::bigint, $1, $1::text::bigint, '{}', '{}', 'ACTIVE', false
       from unnest(array['a hash of one', 'a hash of the other']) hash returning key
     ), registered as (
       insert into elders.elder_registration (key, elder_key, region_code, region_at, valid_from)
       select uuidv7(), key, $1::text, $1::text::bigint, '2026-01-10' from made
     )
     select key from made order by key`,
    [COMMUNITY],
  );
  return { survivor: rows[0]!.key, duplicate: rows[1]!.key };
}

/** The same as they are once one is part of the other; the key of the merge. */
export async function merged(hub: TestHub, status: 'MERGED' | 'UNDONE'): Promise<string> {
  const { survivor, duplicate } = await twoRecords(hub);
  const { rows } = await hub.pg.query<{ key: string }>(
    `insert into elders.elder_merge (key, status, merged_on, undone_on, evidence, wrong_number, elder_key,
       duplicate_key, duplicate_hash, region_code, region_at, synthetic)
     values (uuidv7(), $3::text, '2026-06-01', case when $3::text = 'UNDONE' then date '2026-06-02' end,
       '户籍证明', 'OF_DUPLICATE', $1, $2, 'a hash of the other', $4::text, $4::text::bigint, false) returning key`,
    [survivor, duplicate, status, COMMUNITY],
  );
  if (status === 'MERGED') {
    await hub.pg.query(
      `with held as (
         insert into elders.merged_elder (key, elder, registrations)
         select e.key, to_jsonb(e), '[]' from elders.elder e where e.key = $1)
       insert into access.merged values ($1, $2)`,
      [duplicate, survivor],
    );
    await hub.pg.query('delete from elders.elder_registration where elder_key = $1', [duplicate]);
    await hub.pg.query('delete from elders.elder where key = $1', [duplicate]);
  }
  return rows[0]!.key;
}

export const NUMBER = makeNationalId({
  ...{ areaPrefix4: '1506', birthDate: '1950-03-12', sex: 'FEMALE', serial: 477 },
});
