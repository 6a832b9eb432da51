import type { Answer } from '../../../ground/access/answers.ts';
import {
  bringBackSql,
  clashSql,
  followSql,
  type FollowsSurvivor,
} from '../../../ground/facts/follows-survivor.ts';

/** The columns of an elder, but for what the database makes itself. */
const COLUMNS = `key, synthetic, version, created_at, updated_at, name, sex, birth_date, national_id_masked,
  national_id_hash, national_id_sealed, ethnicity, hukou_region_code, hukou_region_at, region_code, region_at,
  address, phone, living_situation, marital_status, education, income_sources, medical_payments, life_status,
  life_status_on`;

/**
 * Puts a record aside that becomes part of another one. Of its registrations those stay that are before
 * the first one of the survivor: on each day she is registered once.
 */
export const MERGE_ELDER: Answer = {
  name: 'merge_elder',
  says: 'Makes one record of an elder part of another one, wherever either was registered. 合并重复档案',
  sql: `with said as (select ?::uuid as duplicate, ?::uuid as survivor),
    held as (
      insert into merged_elder (key, elder, registrations)
      select e.key, to_jsonb(e), coalesce((
        select jsonb_agg(to_jsonb(r)) from elder_registration r where r.elder_key = e.key), '[]')
      from elder e join said s on e.key = s.duplicate
    ), since as (
      select s.*, coalesce((select min(r.valid_from) from elder_registration r
        where r.elder_key = s.survivor), 'infinity') as day from said s
    ), before as (
      update elder_registration r set elder_key = s.survivor, valid_to = least(r.valid_to, s.day - 1)
      from since s where r.elder_key = s.duplicate and r.valid_from < s.day and s.day <> 'infinity'
    ), beside as (
      delete from elder_registration r using since s
      where r.elder_key = s.duplicate and r.valid_from >= s.day
    )
    delete from elder e using said s where e.key = s.duplicate`,
  changes: true,
};

/** Takes away what was left of the registrations of a record that comes back. */
export const FREE_REGISTRATIONS: Answer = {
  name: 'free_registrations',
  says: 'Takes the registrations of a record of an elder from the one that it was part of. 撤销合并的登记',
  sql: `delete from elder_registration r using merged_elder m
    where m.key = ?::uuid and r.key in (
      select (x ->> 'key')::uuid from jsonb_array_elements(m.registrations) x)`,
  changes: true,
};

export const PART_ELDER: Answer = {
  name: 'part_elder',
  says: 'Makes a record of an elder one of its own again, as it was. 恢复独立档案',
  sql: `with held as (delete from merged_elder m where m.key = ?::uuid returning m.*),
    registered as (
      insert into elder_registration (key, elder_key, region_code, region_at, valid_from, valid_to)
      select r.key, r.elder_key, r.region_code, r.region_at, r.valid_from, r.valid_to
      from held h, jsonb_populate_recordset(null::elder_registration, h.registrations) r
    )
    insert into elder (${COLUMNS})
    select ${COLUMNS.split(/,\s*/)
      .map((column) => `e.${column}`)
      .join(', ')}
    from held h, jsonb_populate_record(null::elder, h.elder) e`,
  changes: true,
};

/** The steps of one noun of this subgraph, whoever may see its rows. */
export function followAnswers(rule: FollowsSurvivor): {
  follow: Answer;
  back: Answer;
  clashes: Answer;
} {
  const { table, entity } = rule;
  return {
    follow: {
      name: `${table}_follows`,
      says: `Lets rows of ${entity} follow the survivor of a merge. 随合并转移`,
      sql: followSql(rule),
      changes: true,
    },
    back: {
      name: `${table}_comes_back`,
      says: `Lets rows of ${entity} go back where a merge is undone. 随撤销退回`,
      sql: bringBackSql(rule),
      changes: true,
    },
    clashes: {
      name: `${table}_clashes`,
      says: `Which rows of ${entity} could not follow, and beside which they run. 合并冲突`,
      sql: clashSql(rule),
    },
  };
}
