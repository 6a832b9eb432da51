import {
  getNamedType,
  getNullableType,
  GraphQLID,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { loadContracts } from '../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../kit/hub.ts';

const STAFF = 'staff:150600';
const query = loadContracts(SCHEMA_DIRECTORY).staff.getQueryType()!.getFields();

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

/** Every place of a root field where an id goes: the argument, or a field of its filter. */
const places = Object.values(query)
  .filter(({ name, args }) => {
    const others = args.filter((one) => isRequiredArgument(one) && one.name !== 'id');
    return name !== 'node' && name !== 'nodes' && others.length === 0;
  })
  .flatMap(({ name, args }) =>
    args.flatMap(({ name: argument, type }) => {
      const input = getNullableType(type);
      if (getNamedType(type) === GraphQLID) return [{ name, at: argument, list: isList(type) }];
      if (!isInputObjectType(input)) return [];
      return Object.values(input.getFields())
        .filter((field) => getNamedType(field.type) === GraphQLID)
        .map((field) => ({ name, at: `${argument}.${field.name}`, list: isList(field.type) }));
    }),
  );

function isList(type: GraphQLInputType): boolean {
  return isListType(getNullableType(type));
}

test('there are many such places', () => expect(places.length).toBeGreaterThan(40));

test.each(places)('$name($at) answers all that is no id of its type alike', async (place) => {
  const { name, at, list } = place;
  const [argument, field] = at.split('.') as [string, string | undefined];
  const ids = [
    await publicIdFor('staff:150100', 'Elder', keyOf('elder', 1)),
    await publicIdFor(STAFF, 'Nothing', keyOf('elder', 1)),
    'Nothing:150600',
    '01890a5d-ac96-774b-bcce-b302099a8057',
    'A'.repeat(32),
    'x',
    '',
  ];
  const told = new Set<string>();
  for (const id of ids) {
    const value = list ? `[${JSON.stringify(id)}]` : JSON.stringify(id);
    const given = field ? `${argument}: { ${field}: ${value} }` : `${argument}: ${value}`;
    const { errors } = await hub.query(`{ ${name}(${given}) { __typename } }`, { as: STAFF });
    const [error] = errors ?? [];
    told.add(JSON.stringify([error?.extensions, error?.message]));
    expect(error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: list ? `${at}.0` : at,
    });
  }
  expect(told.size).toBe(1);
});
