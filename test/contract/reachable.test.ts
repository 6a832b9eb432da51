import {
  getNamedType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { AUDIENCES } from '../../ground/identity/viewer.ts';
import { contractOf } from '../kit/contract.ts';

/** Whether a field can be asked by who has no id of anybody: ids come from answers alone. */
function needsNoId({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.filter(isRequiredArgument).every(({ type }) => getNamedType(type).name !== 'ID');
}

/** The object types that fields lead to from a root, each by fields that need no id. */
function reached(schema: GraphQLSchema, root: string, needs = needsNoId): Set<string> {
  const found = new Set<string>();
  const open = [root];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = schema.getType(name);
    if (found.has(name)) continue;
    if (isAbstractType(type)) open.push(...schema.getPossibleTypes(type).map((one) => one.name));
    if (!isObjectType(type)) continue;
    found.add(name);
    for (const field of Object.values(type.getFields())) {
      if (needs(field)) open.push(getNamedType(field.type).name);
    }
  }
  return found;
}

test.each(AUDIENCES)(
  '%s reaches every type of its contract without an id from elsewhere',
  (one) => {
    const schema = contractOf(one);
    const all = reached(schema, 'Query', () => true);
    const without = reached(schema, 'Query');
    expect([...all].filter((name) => !without.has(name))).toEqual([]);
    expect(without.size).toBeGreaterThan(40);
  },
);

test('a contract whose type asks for an id is found', () => {
  const field = { args: contractOf('staff').getQueryType()!.getFields().elder!.args };
  expect(needsNoId(field as never)).toBe(false);
});
