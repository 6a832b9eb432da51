import { type ClassType, ObjectType } from 'type-graphql';
import { Open, classified, type FieldClass } from '../schema/field-class.ts';
import { ListSize } from '../schema/list-size.ts';
import { UserError } from './user-error.ts';

/** What a mutation answers: the row as it is now, or what kept it from changing. */
export interface Payload<T> {
  node: T | null;
  userErrors: UserError[];
  replayed: boolean;
}

/** The payload type `<Entity>Payload`, with the row under the name of its type. */
export function payloadOf<T extends object>(
  node: ClassType<T>,
  fieldClass: FieldClass,
): ClassType<Payload<T>> {
  const name = node.name;
  const Shown = classified(fieldClass);

  @ObjectType(`${name}Payload`, { description: `What a mutation of a ${name} came to. 操作结果` })
  class EntityPayload implements Payload<T> {
    @Shown(() => node, {
      name: name.charAt(0).toLowerCase() + name.slice(1),
      nullable: true,
      description:
        'It as it is now; null when none was made or it is not for the caller. 操作后的状态',
    })
    node: T | null;

    @ListSize(20)
    @Open(() => [UserError], {
      description: 'What kept it from changing; empty when it was done. 错误',
    })
    userErrors: UserError[];

    @Open(() => Boolean, {
      description: 'Whether this very input was done before, and nothing was done now. 是否重放',
    })
    replayed: boolean;
  }
  return EntityPayload;
}
