import type { EntityClass } from '@mikro-orm/core';
import { followsMerge } from '../access/same-person.ts';
import { badInput } from '../errors/errors.ts';
import { openCode, openId } from '../identity/open-id.ts';
import type { SubgraphContext } from '../serving/context.ts';
import type { SqlCondition } from './list-spec.ts';

/** The most ids that one argument takes. */
export const MAX_IDS = 100;

/**
 * The primary key of a row by the id that the caller gave as `argument`: behind a public id where
 * the entity has an internal `key`, else the natural key in an open id.
 * @throws BAD_USER_INPUT for what is no id of this entity for this caller
 */
export function rowKey<T extends object>(
  context: SubgraphContext,
  entity: EntityClass<T>,
  argument: string,
  id: string,
): string {
  const { name } = entity;
  const { name: property, type } = primaryProperty(context, entity);
  if (property === 'key') return context.key(name, argument, id);
  return (type === 'uuid' ? openId : openCode)(name, argument, id);
}

/** The rows of a list that have one of these ids, none for no ids. */
export function idsCondition<T extends object>(
  context: SubgraphContext,
  entity: EntityClass<T>,
  argument: string,
  ids: readonly string[],
): SqlCondition {
  if (ids.length > MAX_IDS) throw badInput(argument, 'ITEMS_AT_MOST', { max: MAX_IDS });
  const keys = ids.map((id, i) => rowKey(context, entity, `${argument}.${i}`, id));
  const { fieldNames, columnTypes } = primaryProperty(context, entity);
  const list = `array[?]::${columnTypes[0]}[]`;
  const stands = followsMerge(context.viewer, entity.name, 'key')
    ? `array(select access.survivor_of(k) from unnest(${list}) k)`
    : list;
  return { sql: `e."${fieldNames[0]}" = any(${stands})`, params: [keys] };
}

function primaryProperty<T extends object>({ orm }: SubgraphContext, entity: EntityClass<T>) {
  return orm.getMetadata().get(entity).getPrimaryProp();
}
