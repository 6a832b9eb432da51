import { Property } from '@mikro-orm/decorators/legacy';
import { Int, ObjectType } from 'type-graphql';
import { type FieldClass, classified } from '../schema/field-class.ts';
import { DateTimeScalar } from '../schema/scalars.ts';

/** The columns of an entity that mutations change: its version and when it was made and changed. */
export function versioned(fieldClass: FieldClass) {
  const Shown = classified(fieldClass);

  @ObjectType()
  abstract class Versioned {
    @Shown(() => Int, {
      description:
        'Goes up by one with each change; a mutation names the one it was decided on. 版本',
    })
    @Property({ type: 'int', default: 1 })
    version: number;

    @Shown(() => DateTimeScalar, { description: 'When the hub first held it. 创建时间' })
    @Property({ type: 'timestamptz', defaultRaw: 'now()' })
    createdAt: Date;

    @Shown(() => DateTimeScalar, { description: 'When it was last changed. 更新时间' })
    @Property({ type: 'timestamptz', defaultRaw: 'now()' })
    updatedAt: Date;
  }
  return Versioned;
}
