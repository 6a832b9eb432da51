import {
  type AnyEntity,
  type EntityClass,
  MetadataStorage,
  UnderscoreNamingStrategy,
} from '@mikro-orm/core';

const naming = new UnderscoreNamingStrategy();

/** The name of an entity's table, as its decorators say it: without a database. */
export function tableOf(entity: EntityClass<AnyEntity>): string {
  const { [MetadataStorage.PATH_SYMBOL]: path } = entity as unknown as Record<symbol, string>;
  const { tableName } = MetadataStorage.getMetadata(entity.name, path!, entity as never);
  return tableName ?? naming.classToTableName(entity.name);
}
