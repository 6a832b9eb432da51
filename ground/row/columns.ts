import { BigIntType } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ID, Int, ObjectType } from 'type-graphql';
import { classified, type FieldClass, InternalKey, Open, PublicId } from '../schema/field-class.ts';
import { madeOf } from '../schema/field-source.ts';
import { markForm, type ValueForm } from '../schema/value-form.ts';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  FenScalar,
  MonthScalar,
} from '../schema/scalars.ts';

type Member = (target: object, member: string) => void;

export interface ColumnOptions {
  /** Whether a row may have none. */
  nullable?: boolean;
  /** Name in the schema where it differs from the property's. */
  name?: string;
  /** Name of the column where it differs from the property's. */
  fieldName?: string;
  index?: boolean;
  unique?: boolean;
  /** Type in PostgreSQL where the usual one is too wide. */
  columnType?: string;
  default?: string | number | boolean;
  defaultRaw?: string;
  /** What the database makes it of. */
  generated?: string;
  /** Of a day that tells who somebody is: who gets months in place of days gets its year. */
  form?: 'YEAR';
}

/** A column that is a field too: its class, its type in both worlds and its text, said once. */
function shown(
  type: string | BigIntType<'number'>,
  field: () => unknown,
  usual: ValueForm | null = null,
) {
  return (fieldClass: FieldClass, description: string, options: ColumnOptions = {}): Member => {
    const { name, form = usual } = options;
    const show = classified(fieldClass)(field, {
      description,
      ...(name !== undefined && { name }),
      ...(fieldClass === 'p0' && options.nullable && { nullable: true }),
    });
    return (target, member) => {
      show(target, member);
      kept(type, options)(target, member);
      madeOf(target.constructor, name ?? member, [member]);
      if (form) markForm(target.constructor, member, form);
    };
  };
}

function kept(
  type: string | BigIntType<'number'>,
  { name: _, form: __, index, unique, ...options }: ColumnOptions = {},
): Member {
  // A number as TypeScript has it, also where a row may have none.
  const stored = type === 'bigint' ? new BigIntType('number') : type;
  const property = Property({ type: stored, ...options }) as Member;
  return (target, member) => {
    property(target, member);
    if (index) (Index() as unknown as Member)(target, member);
    if (unique) (Unique() as unknown as Member)(target, member);
  };
}

/** A column that no field shows as it is. */
export const Kept: (type: string, options?: Omit<ColumnOptions, 'name'>) => Member = kept;

export const Day = shown('date', () => DateScalar);
export const Instant = shown('timestamptz', () => DateTimeScalar);
export const MonthOf = shown('text', () => MonthScalar);
export const Flag = shown('boolean', () => Boolean);
export const Words = shown('text', () => String, 'EXACT');
export const Whole = shown('int', () => Int);
export const Fen = shown(new BigIntType('number'), () => FenScalar, 'EXACT');
/** An exact decimal; say its `columnType`, such as numeric(5,1). */
export const Decimal = shown('string', () => DecimalScalar, 'EXACT');

type Shown = ReturnType<typeof shown>;

/** A column of JSON that is a type of its own, or a list of it. */
export function Json(type: () => unknown, ...said: Parameters<Shown>): Member {
  return shown('jsonb', type, 'EXACT')(...said);
}

/** A column of one value of an enum. */
export function OneOf(values: object, ...said: Parameters<Shown>): Member {
  return shown('text', () => values)(...said);
}

/** A column of several values of an enum. */
export function ManyOf(values: object, ...said: Parameters<Shown>): Member {
  return shown('text[]', () => [values], 'EXACT')(...said);
}

/** A getter that is a field, and the columns that it is made of. */
export function Made(
  fieldClass: FieldClass,
  type: () => unknown,
  columns: readonly string[],
  description: string,
  { nullable = false, name }: { nullable?: boolean; name?: string } = {},
): Member {
  const options = { ...(fieldClass === 'p0' && { nullable }), ...(name !== undefined && { name }) };
  const show = classified(fieldClass)(type, { description, ...options });
  return (target, member) => {
    show(target, member);
    madeOf(target.constructor, name ?? member, columns);
  };
}

function all(decorators: readonly Member[]): Member {
  return (target, member) => {
    for (const decorate of decorators) decorate(target, member);
  };
}

function openKey(type: 'uuid' | 'text', field: () => unknown, description: string): Member {
  const decorate = all([Open(field, { description }), PrimaryKey({ type }) as unknown as Member]);
  return (target, member) => {
    decorate(target, member);
    madeOf(target.constructor, member, [member]);
  };
}

/** The key of an open entity, which is the raw side of its id. */
export function OpenKey(type: 'uuid' | 'text', description: string): Member {
  return openKey(type, () => ID, description);
}

/** The natural key of an open entity that shows it as a field of its own; `OpenId` makes its id. */
export function NaturalKey(description: string): Member {
  return openKey('text', () => String, description);
}

/** The table and type of an entity, under the class's own name; `key` is how others refer to it. */
export function Table(description: string, { key = 'key' }: { key?: string | null } = {}) {
  return (target: Function): void => {
    const tableName = target.name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
    const decorators = [
      ObjectType({ description }),
      ...(key === null ? [] : [Directive(`@key(fields: "${key}")`)]),
      Entity({ tableName }),
    ];
    for (const decorate of decorators) (decorate as (target: Function) => void)(target);
  };
}

/**
 * Rows that are known by an internal key and, to people, by an id made for each recipient. `also` are
 * named exceptions of audiences, such as `AlsoFor('partner')`.
 */
export function identified(fieldClass: FieldClass, ...also: readonly Member[]) {
  @ObjectType()
  abstract class Identified {
    @InternalKey()
    @PrimaryKey({ type: 'uuid' })
    key: string;

    @all(also)
    @PublicId(fieldClass)
    readonly id: string;
  }
  madeOf(Identified, 'key', ['key']);
  madeOf(Identified, 'id', ['key']);
  return Identified;
}

/** Open rows that are known by a code: it is the raw side of their id, and a field of its own. */
export function coded(description: string) {
  @ObjectType()
  abstract class Coded {
    @OpenKey('text', 'Id: the type and the code. 标识')
    id: string;

    @Open(() => String, { description })
    get code(): string {
      return this.id;
    }
  }
  madeOf(Coded, 'code', ['id']);
  return Coded;
}

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/** What the rows of a class have in common: `synthetic`, whatever their key. */
export function described<Base extends Based>(
  fieldClass: FieldClass,
  base: Base = class {} as never,
  ...also: readonly Member[]
) {
  @ObjectType()
  abstract class Described extends base {
    @all(also)
    @Flag(fieldClass, 'Whether the row is made up. 是否合成数据')
    synthetic: boolean;
  }
  return Described;
}

/** Identified rows that say whether they are made up. */
export function keyed(fieldClass: FieldClass, ...also: readonly Member[]) {
  return described(fieldClass, identified(fieldClass, ...also), ...also);
}

/** Rows that mutations change: their version and when they were made and changed. */
export function versioned<Base extends Based>(fieldClass: FieldClass, base: Base) {
  @ObjectType()
  abstract class Versioned extends base {
    @Whole(
      fieldClass,
      'Goes up by one with each change; a mutation names the one it was decided on. 版本',
      { default: 1 },
    )
    version: number;

    @Instant(fieldClass, 'When the hub first held it. 创建时间', { defaultRaw: 'now()' })
    createdAt: Date;

    @Instant(fieldClass, 'When it was last changed. 更新时间', { defaultRaw: 'now()' })
    updatedAt: Date;
  }
  return Versioned;
}

/** Rows that belong to a region: its code, and the same as a number that a range can be asked of. */
export function placed<Base extends Based>(base: Base) {
  @ObjectType()
  abstract class Placed extends base {
    @Kept('text')
    regionCode: string;

    @Kept('bigint', { index: true })
    regionAt: number;
  }
  return Placed;
}

/** What most rows are: keyed, versioned and placed. */
export function regional(fieldClass: FieldClass, ...also: readonly Member[]) {
  return placed(versioned(fieldClass, keyed(fieldClass, ...also)));
}
