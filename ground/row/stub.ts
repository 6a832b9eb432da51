import { Directive, ID, ObjectType } from 'type-graphql';
import { InternalKey, Open } from '../schema/field-class.ts';
import { madeOf } from '../schema/field-source.ts';

/** An entity of another subgraph, of which this one knows the key alone. */
export interface Stub<Key extends string> {
  new (): Record<Key, string>;
  /** Name of the key. */
  readonly keyName: Key;
  /** The entity behind a key; none behind none. */
  of(key: string): Record<Key, string>;
  of(key: string | null): Record<Key, string> | null;
}

/**
 * Makes the stub of an entity that another subgraph owns. Each subgraph has its own, because what it
 * contributes to the entity hangs on the class. A closed key stays inside the hub.
 */
export function stubOf<Key extends string>(
  name: string,
  keyName: Key,
  description: string,
): Stub<Key> {
  class Entity {
    static readonly keyName = keyName;

    static of(key: string | null): Entity | null {
      return key === null ? null : Object.assign(new Entity(), { [keyName]: key });
    }
  }
  Object.defineProperty(Entity, 'name', { value: name });
  (ObjectType(name, { description }) as ClassDecorator)(Entity);
  (Directive(`@key(fields: "${keyName}")`) as ClassDecorator)(Entity);
  const shown = keyName === ('id' as string) ? ID : String;
  const closed = keyName === ('key' as string);
  const keyText = keyName === ('id' as string) ? 'Id: the type and the key. 标识' : 'Its key. 标识';
  const show = closed ? InternalKey() : Open(() => shown, { description: keyText });
  show(Entity.prototype, keyName);
  madeOf(Entity, keyName, [keyName]);
  return Entity as unknown as Stub<Key>;
}
