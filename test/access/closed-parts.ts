import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from 'graphql';
import { isOfOffices } from '../../ground/access/of-offices.ts';
import type { Role } from '../../ground/identity/viewer.ts';
import { contractOf } from '../kit/contract.ts';
import { type Answer, publicIdFor, type TestHub } from '../kit/hub.ts';
import { saidBy } from '../kit/viewers.ts';
import { CALLERS, someRows } from './cells.ts';
import { GUARDED } from './entities.ts';

/** One closed field, and an operation that reaches it on a row which the caller sees. */
export interface ClosedField {
  as: string;
  type: string;
  field: string;
  text: string;
  variables?: Record<string, unknown>;
}

/** Of each type the roles that read its rows, and of some of its fields those that read them. */
export type FieldReaders = readonly {
  type: string;
  roles: readonly Role[];
  fields: Readonly<Record<string, readonly Role[]>>;
}[];

/** Fields that fewer roles read than the row, each as one caller who sees the row and not the field. */
export async function closedToRoles(hub: TestHub, readers: FieldReaders): Promise<ClosedField[]> {
  const found: ClosedField[] = [];
  for (const { type, roles, fields } of readers) {
    for (const [field, allowed] of Object.entries(fields)) {
      const without = roles.filter((role) => !allowed.includes(role));
      const callers = CALLERS.filter((as) =>
        without.includes(as.split(':')[0]!.toUpperCase() as Role),
      );
      for (const as of callers) {
        const way = await wayTo(hub, as, type, selected(type, field));
        if (!way) continue;
        found.push({ as, type, field, ...way });
        break;
      }
    }
  }
  return found;
}

/** An operation that asks a part of a row which the caller sees, by its own id or its parent's. */
async function wayTo(hub: TestHub, as: string, type: string, part: string) {
  const entity = GUARDED.find((one) => one.type === type)!;
  const row = (await someRows(hub, as, entity)).find(({ owed }) => owed);
  if (!row) return null;
  if (entity.one) {
    const id = await publicIdFor(as, type, row.key);
    return { text: `query ($id: ID!) { ${entity.one}(id: $id) { ${part} } }`, variables: { id } };
  }
  const { parent, field } = entity.under![0]!;
  const id = await publicIdFor(as, parent, row.parents[0]!);
  const rows = field.replace('{ id }', `{ ${part} }`);
  const text = `query ($id: ID!) { ${parent.toLowerCase()}(id: $id) { ${rows} } }`;
  return { text, variables: { id } };
}

/** Fields of offices alone, through every list of the schema in which an operator has rows. */
export async function closedToOperators(hub: TestHub): Promise<ClosedField[]> {
  const as = 'operator:1';
  const found: ClosedField[] = [];
  for (const list of Object.values(contractOf('staff').getQueryType()!.getFields())) {
    const connection = getNamedType(list.type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection')) continue;
    if (list.args.some(({ type }) => String(type).endsWith('!'))) continue;
    const node = getNamedType(connection.getFields().nodes!.type) as GraphQLObjectType;
    const page = (part: string) => `{ ${list.name}(first: 1) { nodes { ${part} } } }`;
    for (const field of Object.keys(node.getFields())) {
      if (!isOfOffices(node.name, field)) continue;
      const { data } = await hub.query(page('__typename'), { as });
      if (!data?.[list.name]?.nodes?.length) continue;
      found.push({ as, type: node.name, field, text: page(selected(node.name, field)) });
    }
  }
  return found;
}

function selected(type: string, field: string): string {
  const of = (contractOf('staff').getType(type) as GraphQLObjectType).getFields()[field]!;
  return isLeafType(getNamedType(of.type)) ? field : `${field} { __typename }`;
}

/** Every field of the elders whom a recipient meets: those that are refused on one of them or more. */
export async function refusedParts(hub: TestHub, as: string): Promise<Set<string>> {
  const audience = as.startsWith('developer') ? 'developer' : 'partner';
  const elder = contractOf(audience).getType('Elder') as GraphQLObjectType;
  const parts = Object.values(elder.getFields())
    .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`))
    .join(' ');
  const text = `{ sharedElders(first: 10) { nodes { ${parts} } } }`;
  const headers = { ...saidBy(as), 'x-hub-legal-basis': 'SEPARATE_CONSENT' };
  const answer = await hub.query(text, { as, headers });
  if (!answer.data?.sharedElders?.nodes.length) throw new Error(`${as} meets nobody`);
  return new Set(refusals(answer));
}

/** Fields that an answer refuses, by their names. */
export function refusals({ errors = [] }: Answer): string[] {
  return errors
    .filter(({ extensions, path }) => extensions.code === 'FORBIDDEN' && path)
    .map(({ path }) => String(path!.at(-1)));
}
