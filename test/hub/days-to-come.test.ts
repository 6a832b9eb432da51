import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { readSchema } from '../contract/supergraph.ts';
import { testHub, type TestHub } from '../kit/hub.ts';

/** Where an object of each type with such fields is met by staff of Ordos. */
const FOUND: Record<string, string> = {
  AbilityAssessment: 'abilityAssessments(first: 1) { nodes { # } }',
  AssessmentRecognition: 'assessmentRecognitions(first: 1) { nodes { # } }',
  AssessmentOrganisation: 'assessmentOrganisations(first: 1) { nodes { # } }',
  BasicServiceList: 'basicServiceLists(first: 1) { nodes { # } }',
  Certificate:
    'workers(first: 1, filter: { certified: true }) { nodes { certificates { nodes { # } } } }',
  Elder: 'elders(first: 1) { nodes { # } }',
  Facility: 'facilities(first: 1) { nodes { # } }',
  HomeAdaptation: 'homeAdaptations(first: 1) { nodes { # } }',
  HomeCareBed: 'homeCareBeds(first: 1) { nodes { # } }',
  MedicalInstitution: 'medicalInstitutions(first: 1) { nodes { # } }',
  Organization: 'organizations(first: 1) { nodes { # } }',
  Region: 'region(code: "150600") { # }',
  SubsidyApplication: 'subsidyApplications(first: 1) { nodes { # } }',
  Worker: 'workers(first: 1) { nodes { # } }',
  VisitPlan: 'visitPlans(first: 1) { nodes { # } }',
};

/** What is decided beforehand for a day to come, and lists of what was planned for a month. */
const KNOWN_BEFORE = [
  'BasicServiceList.validity(on)',
  'HomeCareBed.deliveries(month)',
  'Region.basicServiceList(on)',
];

const TO_COME: Record<string, string> = { Date: '"2150-01-01"', Month: '"2150-01"', Int: '2099' };
const TOMORROW: Record<string, string> = { Date: '"2026-07-01"', Month: '"2026-07"', Int: '2027' };
const TODAY: Record<string, string> = { Date: '"2026-06-30"', Month: '"2026-06"', Int: '2026' };

interface Timed {
  at: string;
  type: string;
  argument: string;
  /** A selection of the field with the argument as one of the tables above has it. */
  field: (times: Record<string, string>) => string;
}

const TIMED = timedFields();

function timedFields(): Timed[] {
  const schema = buildSchema(readSchema('api.staff.graphql'));
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getMutationType()) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.filter(isTime).map((timed) => ({
        at: `${type.name}.${field.name}(${timed.name})`,
        type: type.name,
        argument: timed.name,
        field: (times: Record<string, string>) => {
          const given = field.args.filter((one) => one === timed || isRequiredArgument(one));
          const list = given.map(
            (one) => `${one.name}: ${valueOf(one, one === timed ? times : TODAY)}`,
          );
          const leaf = isLeafType(getNamedType(field.type));
          return `${field.name}(${list.join(', ')})${leaf ? '' : ' { __typename }'}`;
        },
      })),
    );
  });
}

function isTime({ name, type }: GraphQLArgument): boolean {
  const named = getNamedType(type).name;
  return (
    named === 'Date' || named === 'Month' || (named === 'Int' && /^(year|from|to)$/.test(name))
  );
}

function valueOf(argument: GraphQLArgument, times: Record<string, string>): string {
  const type = getNamedType(argument.type);
  if (isEnumType(type)) return type.getValues()[0]!.name;
  return times[type.name]!;
}

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

const ask = ({ type, field }: Timed, times: Record<string, string>) =>
  hub.query(`{ ${FOUND[type]!.replace('#', field(times))} }`, { as: 'staff:150600' });

test('every field with a day, a month or a year is tried', () => {
  expect(TIMED.length).toBeGreaterThan(45);
  expect(TIMED.map(({ type }) => type).filter((type) => !(type in FOUND))).toEqual([]);
  const all = TIMED.map(({ at }) => at);
  expect(KNOWN_BEFORE.filter((at) => !all.includes(at))).toEqual([]);
});

describe.each(TIMED.filter(({ at }) => !KNOWN_BEFORE.includes(at)))('$at', (timed) => {
  test.each([
    ['a far one', TO_COME],
    ['the next one', TOMORROW],
  ])('refuses a time to come: %s', async (_, times) => {
    const { errors } = await ask(timed, times);
    expect(errors?.length).toBeGreaterThan(0);
    for (const error of errors!) {
      expect(error.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(errors!.map(({ extensions }) => extensions.argument)).toContain(timed.argument);
  });

  test('answers of the running one', async () => {
    const { errors = [] } = await ask(timed, TODAY);
    expect(errors.filter(({ extensions }) => extensions.code === 'BAD_USER_INPUT')).toEqual([]);
  });
});

test.each(TIMED.filter(({ at }) => KNOWN_BEFORE.includes(at)))(
  '$at answers of a time to come, for which it is decided',
  async (timed) => {
    expect((await ask(timed, TOMORROW)).errors).toBeUndefined();
  },
);
