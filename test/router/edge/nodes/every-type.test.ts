import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { loadContracts } from '../../../../router/edge/contract.ts';
import { type NodeType, nodeTypes } from '../../../../router/edge/nodes/node-types.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../../../router/hub/hub.ts';
import { openIdOf } from '../../../../ground/identity/open-id.ts';
import { AUDIENCES, type Audience } from '../../../../ground/identity/viewer.ts';
import { SUBGRAPHS } from '../../../../subgraphs/all.ts';
import { newKey } from '../../../../ground/workflow/new-key.ts';
import { keyOf } from '../../../../ground/synthetic/keys.ts';
import { owed } from '../../../access/cells.ts';
import { GUARDED, WITH_OWNER } from '../../../access/entities.ts';
import { publicIdFor, testHub, type TestHub } from '../../../kit/hub.ts';
import { saidBy } from '../../../kit/viewers.ts';

const PERSONA: Record<Audience, string | undefined> = {
  open: undefined,
  developer: 'developer:1',
  partner: 'partner:150100',
  elder: 'elder:1',
  staff: 'staff:150600',
};

const contracts = loadContracts(SCHEMA_DIRECTORY);
const types = new Map(nodeTypes(parse(readSupergraph())).map((type) => [type.name, type]));

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

const withId = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => String(type.getFields().id?.type) === 'ID!')
    .map(({ name }) => name);

/** The id by which a persona knows some row of the type, his own if he has any; else of nothing. */
async function someId({ name, closed }: NodeType, as: string | undefined) {
  const guarded = [...GUARDED, ...WITH_OWNER].find(({ type }) => type === name);
  if (guarded) {
    const { rows } = await hub.pg.query<{ key: string }>(
      `select e.key from ${guarded.table} e where ${owed(as!, guarded)} limit 1`,
    );
    const known = await publicIdFor(as!, name, rows[0]?.key ?? keyOf('nothing', 1));
    return { id: known, exists: rows.length > 0 };
  }
  const owner = SUBGRAPHS.find(({ entities }) => entities.some((one) => one.name === name))!;
  const table = name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
  const { rows } = await hub.pg.query<
    Record<'key' | 'id' | 'code' | 'subject', string | undefined>
  >(`select * from ${owner.name}.${table} limit 1`);
  const { key, id, code, subject } = rows[0] ?? { key: newKey(), id: newKey() };
  const known = closed
    ? await publicIdFor(as!, name, key!)
    : openIdOf(name, (id ?? code ?? subject)!);
  return { id: known, exists: rows.length > 0 };
}

/** What only operators of the hub, or officers of the record, read at all. */
const OF_FEW = ['AccountBlock', 'AccessWithholding'];

describe.each(AUDIENCES)('for %s', (audience) => {
  const as = PERSONA[audience];
  const forFew = audience === 'staff' ? 'FORBIDDEN' : 'NOT_FOUND';

  // Reading makes entries of the record itself: test/regions/access-record finds them again.
  const kept = withId(contracts[audience]).filter((name) => name !== 'AccessEntry');
  test.each(kept)('%s is found again by the id it has', async (name) => {
    const { id, exists } = await someId(types.get(name)!, as);
    const variables = { id };
    const text = `query ($id: ID!) { node(id: $id) { __typename id ... on ${name} { again: id } } }`;
    const { data, errors } = await hub.query(text, { as, variables, headers: saidBy(as) });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      exists ? undefined : [OF_FEW.includes(name) ? forFew : 'NOT_FOUND'],
    );
    expect(data.node).toEqual(exists ? { __typename: name, id, again: id } : null);
  });

  test('every type with an id is a Node, and no other is', () => {
    const schema = contracts[audience];
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map(({ name }) => name);
    expect(nodes.toSorted()).toEqual(withId(schema).toSorted());
    expect(nodes.filter((name) => !types.has(name))).toEqual([]);
  });
});
