import {
  buildSchema,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { AUDIENCE_TAGS } from '../../codegen/audiences.ts';
import { NODES_TAG } from '../../ground/serving/id-fields.ts';
import { type Audience, AUDIENCES } from '../../ground/identity/viewer.ts';
import { fieldsOf, isClass, objectTypes, readSchema, SUBGRAPH_FILES } from './supergraph.ts';

const supergraph = objectTypes(parse(readSchema('supergraph.graphql')));
const TAGS = new Map(supergraph.flatMap(fieldsOf).map((field) => [field.at, field.tags]));

/** What the edge itself resolves, to the types of the contract. */
const OF_THE_EDGE = /^(Query\.(node|nodes|explainAccess)|FieldAccess\.\w+)$/;

/** The types of the supergraph behind one that clients meet instead of an interface. */
function behind(name: string): string[] {
  const parts = supergraph.filter(({ interfaces = [] }) =>
    interfaces.some((one) => one.name.value === name),
  );
  return parts.length > 0 ? parts.map((part) => part.name.value) : [name];
}

/** `Type.field` of every field that a query can meet, whatever an interface turns out to be. */
function reachable(schema: GraphQLSchema): Set<string> {
  const met = new Set<string>();
  const types = new Set<GraphQLObjectType>();
  const meet = (type: GraphQLNamedType): void => {
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) meet(possible);
    if (isObjectType(type)) types.add(type);
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) meet(root);
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      for (const part of behind(type.name)) {
        const at = `${part}.${field.name}`;
        if (!OF_THE_EDGE.test(at)) met.add(at);
      }
      meet(getNamedType(field.type));
    }
  }
  return met;
}

test.each(SUBGRAPH_FILES.map((file) => [file.name, file] as const))(
  'every field of %s has exactly one class, or is the internal key',
  (_, { objects }) => {
    for (const { at, tags, directives } of objects.flatMap(fieldsOf)) {
      const classes = tags.filter(isClass);
      const none = at.startsWith('Mutation.') || tags.includes(NODES_TAG);
      const expected = none || directives.includes('inaccessible') ? 0 : 1;
      expect([at, classes.length]).toEqual([at, expected]);
    }
  },
);

test('two subgraphs that give one field give it one class', () => {
  for (const [at, tags] of TAGS) {
    const closed = tags.length === 0 || at.startsWith('Mutation.') || tags.includes(NODES_TAG);
    expect([at, new Set(tags.filter(isClass)).size]).toEqual([at, closed ? 0 : 1]);
  }
});

test.each(AUDIENCES)(
  'no path of the contract of %s leads to a class that is closed to it',
  (audience) => {
    const met = reachable(buildSchema(readSchema(`api.${audience}.graphql`)));
    expect(met.size).toBeGreaterThan(100);
    const allowed = AUDIENCE_TAGS[audience];
    const denied = `not-${audience}`;
    const closed = [...met].filter((at) => {
      const tags = TAGS.get(at) ?? [];
      return tags.includes(denied) || !tags.some((tag) => allowed.includes(tag));
    });
    expect(closed).toEqual([]);
  },
);

test('the look-ups behind node and nodes stand in no contract', () => {
  const lookUps = [...TAGS].filter(([, tags]) => tags.includes(NODES_TAG)).map(([at]) => at);
  expect(lookUps.length).toBeGreaterThan(30);
  for (const audience of AUDIENCES) {
    const met = reachable(buildSchema(readSchema(`api.${audience}.graphql`)));
    expect(lookUps.filter((at) => met.has(at))).toEqual([]);
  }
});

test('anyone meets open fields alone', () => {
  const met = [...reachable(buildSchema(readSchema('api.open.graphql')))];
  expect(new Set(met.flatMap((at) => TAGS.get(at)!.filter(isClass)))).toEqual(new Set(['p0']));
});

test('anyone meets nobody: no root field, and no path, leads to a person', () => {
  const met = [...reachable(buildSchema(readSchema('api.open.graphql')))];
  for (const person of [
    'Elder',
    'ContactPerson',
    'Admission',
    'Worker',
    'VisitRecord',
    'HomeCareBed',
  ]) {
    expect(met.filter((at) => at.startsWith(`${person}.`))).toEqual([]);
  }
});

test('an elder reads the steps of what is about her and the reasons, and not who of an office noted what', () => {
  const steps = (audience: Audience) => {
    const schema = buildSchema(readSchema(`api.${audience}.graphql`));
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const records = types.filter(({ name }) => name.endsWith('Transition'));
    return records.map((type) => [type.name, Object.keys(type.getFields())] as const);
  };
  const known = ['action', 'from', 'to', 'version', 'at'];
  const why = ['reason', 'reasonCode', 'until'];
  expect(steps('staff')).toEqual([
    ['Transition', [...known, ...why, 'role', 'organisation', 'note']],
  ]);
  expect(steps('elder')).toEqual([['Transition', [...known, ...why]]]);
  expect(steps('open')).toEqual([['Transition', known]]);
});

test('every type of a contract has all fields that its audience is owed', () => {
  for (const audience of AUDIENCES) {
    const schema = buildSchema(readSchema(`api.${audience}.graphql`));
    const missing = [...TAGS]
      .filter(([, tags]) => tags.some((tag) => AUDIENCE_TAGS[audience].includes(tag)))
      .filter(([, tags]) => !tags.includes(`not-${audience}`))
      .filter(([at]) => {
        const [type, field] = at.split('.') as [string, string];
        const found = schema.getType(type);
        return isObjectType(found) && !Object.hasOwn(found.getFields(), field);
      });
    expect(missing.map(([at]) => at)).toEqual([]);
  }
});

test('no argument of a field that an audience meets has vanished from its contract', () => {
  // An elder's own mutations are not for staff, nor are those of an office elsewhere.
  const [staff, elder, partner] = ['staff', 'elder', 'partner'].map((audience) =>
    buildSchema(readSchema(`api.${audience}.graphql`)),
  );
  const [ofStaff, ofElder] = [reachable(staff!), reachable(elder!)];
  const argumentsOf = (schema: GraphQLSchema, at: string): string[] => {
    const [type, field] = at.split('.') as [string, string];
    const found = schema.getType(type);
    const given = isObjectType(found) ? found.getFields()[field] : undefined;
    return given?.args.map((argument) => argument.name) ?? [];
  };
  for (const audience of AUDIENCES) {
    const schema = buildSchema(readSchema(`api.${audience}.graphql`));
    for (const at of reachable(schema)) {
      const full = ofStaff.has(at) ? staff! : ofElder.has(at) ? elder! : partner!;
      expect([at, argumentsOf(schema, at)]).toEqual([at, argumentsOf(full, at)]);
    }
  }
});
