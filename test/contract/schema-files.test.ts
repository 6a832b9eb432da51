import { buildSchema, GraphQLObjectType, isObjectType, validateSchema } from 'graphql';
import { AUDIENCE_TAGS } from '../../codegen/audiences.ts';
import { composeSchema } from '../../codegen/compose.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { type Audience, AUDIENCES } from '../../ground/identity/viewer.ts';
import { readSchema } from './supergraph.ts';

const composed = composeSchema(SUBGRAPHS);

test.each([...composed.files.keys()])('the committed %s is what the classes say', (name) => {
  expect(readSchema(name)).toBe(composed.files.get(name));
});

test('the classes have no problem', () => {
  expect(composed.problems).toEqual([]);
});

test.each(AUDIENCES)(
  'the contract of %s is a valid schema without anything of federation',
  (audience) => {
    const text = readSchema(`api.${audience}.graphql`);
    const schema = buildSchema(text);
    expect(validateSchema(schema)).toEqual([]);
    expect(
      schema
        .getDirectives()
        .map((directive) => directive.name)
        .sort(),
    ).toEqual(['deprecated', 'include', 'listSize', 'oneOf', 'skip', 'specifiedBy']);
    expect(text).not.toMatch(/@tag|@inaccessible|join__|_Service|_Any|_entities/);
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type)) expect(Object.keys(type.getFields())).not.toContain('key');
    }
  },
);

/** What an elder does, or who is elsewhere, and no office of the region does for them. */
const THEIRS_ALONE: Partial<Record<Audience, RegExp>> = {
  elder: /^(Mutation\.((grant|withdraw)Consent|endRelativeAuthorization)|ConsentPayload\.\w+)$/,
  developer: /^(Mutation\.lookUpElder|LookUpElderPayload\.\w+)$/,
  partner: /^(Mutation\.(lookUpElder|requestGrant)|LookUpElderPayload\.\w+)$/,
};

test('each wider audience sees all that a narrower one sees', () => {
  const fields = (audience: string) => {
    const types = Object.values(buildSchema(readSchema(`api.${audience}.graphql`)).getTypeMap());
    const objects = types.filter((type): type is GraphQLObjectType => isObjectType(type));
    return new Set(
      objects
        .filter((type) => !type.name.startsWith('__'))
        .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)),
    );
  };
  const open = fields('open');
  const staff = fields('staff');
  for (const audience of AUDIENCES) {
    const own = fields(audience);
    expect([...open].filter((field) => !own.has(field))).toEqual([]);
    const theirs = (field: string) => THEIRS_ALONE[audience]?.test(field) === true;
    expect([...own].filter((field) => !staff.has(field) && !theirs(field))).toEqual([]);
    if (AUDIENCE_TAGS[audience].length > 1) expect(own.size).toBeGreaterThan(open.size);
  }
});

test('the supergraph names no address but loopback, which every engine replaces', () => {
  const graphs = readSchema('supergraph.graphql').match(/@join__graph\(name: "[^)]+\)/g) ?? [];
  const expected = SUBGRAPHS.map(
    ({ name, port }) => `@join__graph(name: "${name}", url: "http://127.0.0.1:${port}/graphql")`,
  );
  expect(graphs.sort()).toEqual(expected.sort());
});
