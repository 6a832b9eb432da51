import type { Answer } from '../../../ground/access/answers.ts';
import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';

/**
 * Registers an elder where she has moved to, from today: the former registration ends the day before, and
 * so does her membership of a household there.
 * She is in the hands of the city that she leaves, so that it is the hub that moves her. The caller has
 * taken its turn for her, and publishes it.
 */
export async function moveElder(
  { rows, today }: SubgraphContext,
  elderKey: string,
  { regionCode, address }: { regionCode: RegionCode; address: string },
): Promise<void> {
  await rows.answer(MOVE_ELDER, [
    ...[elderKey, today, regionCode, regionAt(regionCode), address, newKey()],
  ]);
}

/** One registration holds on each day, so one that began today becomes the new one. */
export const MOVE_ELDER: Answer = {
  name: 'move_elder',
  says: 'Registers an elder where she has moved to, for the city that recognises her assessment or has her arrival confirmed. 迁入登记',
  sql: `with moved as (
      select ?::uuid as elder, ?::date as today, ?::text as region_code, ?::bigint as region_at,
        ?::text as address, ?::uuid as new_key
    ), home as (
      update elder e set region_code = m.region_code, region_at = m.region_at, address = m.address
      from moved m where e.key = m.elder
    ), here as (
      update elder_registration r set region_code = m.region_code, region_at = m.region_at
      from moved m
      where r.elder_key = m.elder and r.valid_from = m.today and r.valid_to is null
      returning r.key
    ), left_behind as (
      update elder_registration r set valid_to = m.today - 1
      from moved m
      where r.elder_key = m.elder and r.valid_from < m.today and r.valid_to is null
    ), household as (
      update household_membership h set status = 'ENDED', version = h.version + 1,
        updated_at = now(), left_on = greatest(h.joined_on, m.today - 1)
      from moved m where h.elder_key = m.elder and h.status = 'HOLDS'
      returning h.key, h.version
    ), recorded as (
      insert into transition (entity, subject, version, action, from_state, to_state, actor, note, request_id)
      select 'HouseholdMembership', h.key, h.version, 'endHouseholdMembership', 'HOLDS', 'ENDED',
        'hub', 'The elder has moved to another city. 老年人已迁往其他城市，系统自动办结。', 'move'
      from household h
    )
    insert into elder_registration (key, elder_key, region_code, region_at, valid_from)
    select m.new_key, m.elder, m.region_code, m.region_at, m.today from moved m
    where not exists (select from here)`,
  changes: true,
};
