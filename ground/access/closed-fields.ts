import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { expecting, HubError } from '../errors/errors.ts';
import { isOperator } from '../identity/viewer.ts';
import type { FieldClass } from '../schema/field-class.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { askerOf } from './asker.ts';
import {
  coarseness,
  type Coarseness,
  coarseTime,
  isCoarse,
  notTold,
  readsCoarsely,
} from './coarse.ts';
import { groupOfField, isSharedInParts } from './field-groups.ts';
import { isClosed, MATRIX } from './matrix.ts';
import { closedTo } from './closed-filters.ts';
import { isOfOffices } from './of-offices.ts';
import { IN_EVERY_GROUP, notShared } from './row-view.ts';
import { admitted, readsByShare, sharedGroups } from './shares.ts';
import { missingRoles } from './visible.ts';

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

/** The few fields that fewer read than the row: they alone have a resolver that asks. */
export function closedFields(
  schema: GraphQLSchema,
  entities: readonly string[],
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Record<string, Record<string, Resolve>> {
  const closed: Record<string, Record<string, Resolve>> = {};
  for (const [type, { fields = {} }] of Object.entries(MATRIX)) {
    const own = resolvers[type];
    if (!own) continue;
    // A field without a resolver is a property of the row, which throws itself.
    const parts = isSharedInParts(type)
      ? Object.entries(own)
          .filter(([name, resolve]) => typeof resolve === 'function' && !isOfAll(name))
          .map(([name, resolve]) => [name, forShared(type, name, resolve as Resolve)])
      : [];
    const closedHere = Object.fromEntries(parts) as Record<string, Resolve>;
    for (const name of Object.keys(fields)) {
      const resolve = closedHere[name] ?? (own[name] as Resolve | undefined);
      closedHere[name] = forRoles(type, name, resolve ?? defaultFieldResolver);
    }
    closed[type] = closedHere;
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    const names = Object.keys(type.getFields()).filter((name) => isOfOffices(type.name, name));
    for (const name of names) {
      const fields = (closed[type.name] ??= {});
      const own = resolvers[type.name]?.[name] as Resolve | undefined;
      fields[name] = forOffices(fields[name] ?? own ?? defaultFieldResolver);
    }
  }
  for (const { type, field, as } of toldOtherwise(schema, entities, resolvers)) {
    const fields = (closed[type] ??= {});
    const resolve = fields[field] ?? (resolvers[type]?.[field] as Resolve | undefined);
    fields[field] = forCoarse(type, as, resolve ?? defaultFieldResolver);
  }
  return closed;
}

interface ToldOtherwise {
  type: string;
  field: string;
  as: Coarseness;
}

/**
 * The fields about persons that are no columns and are told coarsely to some: rows do so themselves
 * (row-view.ts), and what is computed, or stands in an object of no table, does it here. Places are
 * made of columns always.
 */
function toldOtherwise(
  schema: GraphQLSchema,
  entities: readonly string[],
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): ToldOtherwise[] {
  const found: ToldOtherwise[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || (entities.includes(type.name) && !isClosed(type.name))) continue;
    for (const field of Object.values(type.getFields())) {
      const as = coarseness(type.name, field);
      const ofPerson = isClosed(type.name)
        ? resolvers[type.name]?.[field.name] !== undefined
        : !ROOTS.includes(type.name) &&
          PERSONAL.includes(field.extensions.fieldClass as FieldClass);
      if (as && as !== 'COUNTY' && ofPerson) found.push({ type: type.name, field: field.name, as });
    }
  }
  return found;
}

const ROOTS = ['Query', 'Mutation'];

/** What objects of no table say of persons has one of these classes. */
const PERSONAL: readonly FieldClass[] = ['p2', 'p3', 'p4'];

function forCoarse(type: string, as: Coarseness, resolve: Resolve): Resolve {
  return (row, given, context, info) => {
    const coarse = isClosed(type) ? isCoarse(context.viewer, type) : readsCoarsely(context.viewer);
    if (!coarse) return resolve(row, given, context, info);
    const asks = Object.values(given).some((value) => value !== null && value !== undefined);
    if (as === 'CONSENT' || (as === 'TODAY' && asks)) throw notTold();
    const value = resolve(row, given, context, info);
    if (as === 'TODAY') return value;
    return value instanceof Promise ? value.then((day) => coarseTime(day)) : coarseTime(value);
  };
}

function isOfAll(field: string): boolean {
  return field.startsWith('__') || IN_EVERY_GROUP.includes(field);
}

/** A field of a row that is shared in parts: whom it is shared with is asked what of it. */
function forShared(type: string, field: string, resolve: Resolve): Resolve {
  const opened = groupOfField(type, field) !== null;
  if (opened && type !== 'Elder') throw new Error(`${type}.${field} knows no person to ask about`);
  return (row, given, context, info) => {
    if (!readsByShare(context.viewer)) return resolve(row, given, context, info);
    if (!opened) throw notShared(type, field, [])!;
    return sharedParts(context, row as { key: string }).then((granted) => {
      const error = notShared(type, field, granted);
      if (error) throw error;
      return resolve(row, given, context, info);
    });
  };
}

/** What an elder shares with the viewer, for all elders of an operation at once. */
async function sharedParts(
  context: SubgraphContext,
  { key }: { key: string },
): Promise<readonly string[]> {
  const granted = await context.rows.batch('Elder $granted', key, async (keys) => {
    const groups = sharedGroups(askerOf(context), { person: 'p.k', place: null });
    const { sql, params } = admitted(context.viewer);
    const found = await context.rows.sql<{ k: string; granted: string[] }>(
      `select p.k, ${groups.sql} as granted from unnest(array[?]::uuid[]) p(k) where ${sql}`,
      [...groups.params, keys, ...params],
    );
    return new Map(found.map((one) => [one.k, one.granted]));
  });
  return granted ?? [];
}

function forOffices(resolve: Resolve): Resolve {
  return (row, given, context, info) => {
    if (!isOperator(context.viewer)) return resolve(row, given, context, info);
    throw new HubError('FORBIDDEN', expecting('OFFICES_ALONE'));
  };
}

function forRoles(type: string, field: string, resolve: Resolve): Resolve {
  return (row, given, context, info) => {
    const roles = missingRoles(type, field, context.viewer);
    if (!roles) return resolve(row, given, context, info);
    throw closedTo(roles);
  };
}
