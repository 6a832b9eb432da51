import { isObjectType, isScalarType, getNullableType } from 'graphql';
import { LIMITS } from '../../../ground/serving/limits.ts';
import { AUDIENCES } from '../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await testHub();
});

afterAll(() => hub.close());

const contracts = loadContracts(SCHEMA_DIRECTORY);
const PERSONAS = [undefined, 'developer', 'partner:150600', 'elder:1', 'staff:150600'];

test.each(PERSONAS)('what is told to %s is what the edge holds, all of it', async (as) => {
  const names = Object.keys(LIMITS);
  const { limits } = expectData(await hub.query(`{ limits { ${names.join(' ')} } }`, { as }));
  expect(limits).toEqual(LIMITS);
});

test.each(AUDIENCES)('the contract of %s tells every limit as a number', (audience) => {
  const type = contracts[audience].getType('Limits');
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(LIMITS).sort());
  expect(fields.every((field) => isScalarType(getNullableType(field.type)))).toBe(true);
});

test('the limit of nodes that is told is the one that refuses', async () => {
  const page = (first: number) =>
    `{ limits { nodes } regions(first: ${first}) { nodes { children(first: 100) { nodes { name } } } } }`;
  const of = async (first: number) => {
    const { data, errors, extensions } = await hub.query(page(first));
    return { told: data?.limits?.nodes as number, errors, nodes: extensions!.cost!.nodes };
  };
  const each = 1 + 1 + 100;
  const { told } = await of(1);
  const most = Math.floor((told - 2) / each);
  const within = await of(most);
  expect([within.errors, within.nodes]).toEqual([undefined, 2 + most * each]);
  const beyond = await of(most + 1);
  expect(beyond.errors?.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_TOO_LARGE']);
  expect(beyond.nodes).toBeGreaterThan(told);
});
