import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { expecting, HubError } from '../errors/errors.ts';
import type { Role } from '../identity/viewer.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { MATRIX } from './matrix.ts';
import { readsField } from './visible.ts';

type Resolve = GraphQLFieldResolver<unknown, SubgraphContext>;

/** The few fields that fewer roles read than the row: they alone have a resolver that asks. */
export function closedFields(
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Record<string, Record<string, Resolve>> {
  const closed: Record<string, Record<string, Resolve>> = {};
  for (const [type, { fields = {} }] of Object.entries(MATRIX)) {
    const own = resolvers[type];
    if (!own) continue;
    closed[type] = Object.fromEntries(
      Object.entries(fields).map(([name, roles]) => {
        return [name, forRoles(roles, (own[name] as Resolve | undefined) ?? defaultFieldResolver)];
      }),
    );
  }
  return closed;
}

function forRoles(roles: readonly Role[], resolve: Resolve): Resolve {
  return (row, given, context, info) => {
    if (readsField(context.viewer, roles)) return resolve(row, given, context, info);
    throw new HubError('FORBIDDEN', expecting('ROLE_FOR_FIELD', { roles: [...roles] }));
  };
}
