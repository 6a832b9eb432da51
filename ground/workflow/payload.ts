import { type ClassType, Directive, ObjectType } from 'type-graphql';
import { Open, classified, type FieldClass } from '../schema/field-class.ts';
import { pluralOf } from '../text/plural.ts';
import { ListSize } from '../schema/list-size.ts';
import { USER_ERROR_CODES } from './refusals.ts';

@ObjectType({
  description: 'What kept a mutation from its change, at one field of its input. 操作错误',
})
@Directive('@shareable')
export class UserError {
  @Open(() => USER_ERROR_CODES.values, { description: 'The code to act on. 代码' })
  code: string;

  @Open(() => String, {
    description: "The same in words, in the reader's language; never repeats what was sent. 说明",
  })
  message: string;

  @Open(() => [String], { description: 'Where in the input, such as ["input", "version"]. 位置' })
  path: string[];
}

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

/** What a mutation answers that makes several rows: all of them, or what kept it from making any. */
export interface PayloadOfAll<T> {
  nodes: readonly T[];
  userErrors: UserError[];
  replayed: boolean;
}

/** Rows that one mutation makes at most, where it does not say otherwise. */
export const MOST_ROWS = 50;

/** The payload type, and the rows in it, under the plural of their type. */
export function payloadOfAll<T extends object>(
  node: ClassType<T>,
  fieldClass: FieldClass,
  most: number,
): ClassType<PayloadOfAll<T>> {
  const Shown = classified(fieldClass);

  @ObjectType(`${pluralOf(node.name)}Payload`, {
    description: `What a mutation of several rows of ${node.name} came to. 批量操作结果`,
  })
  class EntitiesPayload implements PayloadOfAll<T> {
    @ListSize(most)
    @Shown(() => [node], {
      name: pluralOf(`${node.name.charAt(0).toLowerCase()}${node.name.slice(1)}`),
      description:
        'Those that were made, or were there before, in the order of the input; none where one is ' +
        'refused. 结果',
    })
    nodes: readonly T[];

    @ListSize(2 * most)
    @Open(() => [UserError], {
      description: 'What kept each from being made; empty when all were. 错误',
    })
    userErrors: UserError[];

    @Open(() => Boolean, {
      description: 'Whether this very input was done before, and nothing was done now. 是否重放',
    })
    replayed: boolean;
  }
  return EntitiesPayload;
}
