import { Directive, Extensions, Field, ID, type FieldOptions } from 'type-graphql';
import { madeOnce } from '../process/made-once.ts';
import { madeOf } from './field-source.ts';

/**
 * The class of an output field decides who can meet it: `p0` open, `p1` work, `p2` personal,
 * `p3` sensitive, `p4` restricted (PIPL art. 51; docs/decisions/privacy-classes.md). Exactly one
 * per field. Everything above `p0` is nullable, because a reader may be denied it.
 */
export const FIELD_CLASSES = ['p0', 'p1', 'p2', 'p3', 'p4'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

type FieldType = () => unknown;
type MemberDecorator = (target: object, member: string | symbol, d?: PropertyDescriptor) => void;

function apply(...decorators: unknown[]): MemberDecorator {
  return (target, member, descriptor) => {
    for (const decorate of decorators) {
      (decorate as (t: object, m: string | symbol, d?: PropertyDescriptor) => void)(
        target,
        member,
        descriptor,
      );
    }
  };
}

/** The field decorator of a class. */
export function classified(fieldClass: FieldClass) {
  return (type: FieldType, options: FieldOptions = {}): MemberDecorator => {
    // Simple: read by graphql itself, under the field's name, without a function for each value.
    const usual = { nullable: fieldClass !== 'p0', simple: options.name === undefined };
    return apply(Field(type as never, { ...usual, ...options }), Class(fieldClass));
  };
}

const classes = new WeakMap<object, Map<string, FieldClass>>();

/** The class of a query, mutation or `@FieldResolver` method. */
export function Class(fieldClass: FieldClass): MemberDecorator {
  return apply(
    Directive(`@tag(name: "${fieldClass}")`),
    Extensions({ fieldClass }),
    (target: object, member: string) => {
      madeOnce(classes, target.constructor, () => new Map<string, FieldClass>()).set(
        member,
        fieldClass,
      );
    },
  );
}

/** The class of a field that a class or what it extends declares; undefined where it declares none. */
export function classOf(target: Function, member: string): FieldClass | undefined {
  for (let at: unknown = target; typeof at === 'function'; at = Object.getPrototypeOf(at)) {
    const found = classes.get(at)?.get(member);
    if (found) return found;
  }
  return undefined;
}

/** Who may meet a mutation; the roles inside an audience are the workflow's to check. */
export function For(
  ...audiences: readonly ('developer' | 'partner' | 'elder' | 'staff')[]
): MemberDecorator {
  return apply(...audiences.map((audience) => Directive(`@tag(name: "${audience}")`)));
}

/** A field that one audience reads although its class is closed to it (named exceptions). */
export function AlsoFor(audience: 'developer' | 'partner' | 'elder'): MemberDecorator {
  return apply(Directive(`@tag(name: "${audience}")`));
}

/** A field that one audience does not read although it holds its class (named exceptions). */
export function NotFor(audience: 'elder'): MemberDecorator {
  return apply(Directive(`@tag(name: "not-${audience}")`));
}

export const Open = classified('p0');
export const Work = classified('p1');
export const Personal = classified('p2');
export const Sensitive = classified('p3');

/** The internal key, by which subgraphs know the entity; it never leaves the hub. */
export function InternalKey(): MemberDecorator {
  return apply(
    Field(() => ID, { description: 'Internal key, never shown.' }),
    Directive('@inaccessible'),
  );
}

/**
 * The id people see of an entity with closed rows, made of its `key` when an answer is written: see
 * `public-id.ts`. The property itself stays empty.
 */
export function PublicId(fieldClass: FieldClass): MemberDecorator {
  return apply(
    Field(() => ID, {
      description: 'Id of this entity, made for the caller: two recipients hold different ids. 标识',
    }),
    Extensions({ publicId: true }),
    Class(fieldClass),
  );
}

/**
 * The id people see of an open entity, where its rows have none: the type and what the property
 * `natural` holds. One whose rows have an `id` of type ID needs no more than that.
 */
export function OpenId(natural: string): MemberDecorator {
  return apply(
    Field(() => ID, { description: `Id: the type and the ${natural}. 标识` }),
    Extensions({ naturalKey: natural }),
    Class('p0'),
    (target: object, member: string) => madeOf(target.constructor, member, [natural]),
  );
}
