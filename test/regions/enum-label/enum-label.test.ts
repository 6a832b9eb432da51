import { isEnumType } from 'graphql';
import { AUDIENCES } from '../../../ground/identity/viewer.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

const PERSONA = {
  open: undefined,
  developer: 'developer',
  partner: 'partner:150600',
  elder: 'elder:1',
  staff: 'staff:150600',
};
const contracts = loadContracts(SCHEMA_DIRECTORY);
const HAN = /\p{Script=Han}/u;

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

test.each(AUDIENCES)(
  '%s gets a label in both languages for every value of its contract',
  async (audience) => {
    const values = Object.values(contracts[audience].getTypeMap())
      .filter((type) => isEnumType(type) && !type.name.startsWith('__'))
      .flatMap((type) =>
        isEnumType(type) ? type.getValues().map(({ name }) => [type.name, name]) : [],
      );
    const { enumLabels } = expectData(
      await hub.query('{ enumLabels { type value en zh } }', { as: PERSONA[audience] }),
    );
    expect(enumLabels.map(({ type, value }: any) => [type, value]).sort()).toEqual(values.sort());
    expect(values.length).toBeGreaterThan(200);
    expect(values.length).toBeLessThanOrEqual(3_000);
    for (const { type, value, en, zh } of enumLabels) {
      expect([type, value, en]).toEqual([type, value, expect.stringMatching(/^\S.*[.?!]$/su)]);
      expect([type, value, HAN.test(zh)]).toEqual([type, value, true]);
    }
  },
);

test('one asks for some enums, each of which is in the contract', async () => {
  const of = (types: string) => hub.query(`{ enumLabels(types: ${types}) { type value zh } }`);
  const { enumLabels } = expectData(await of('["AbilityBand", "AbilityBand"]'));
  expect(enumLabels).toContainEqual({ type: 'AbilityBand', value: 'FULL', zh: '失能' });
  expect(new Set(enumLabels.map(({ type }: any) => type))).toEqual(new Set(['AbilityBand']));
  const values = enumLabels.map(({ value }: any) => value);
  expect(values).toHaveLength(new Set(values).size);
  // What the open contract does not have is as unknown as what nobody has.
  for (const types of [
    '[]',
    '["Nonsense"]',
    '["AbilityBand", "ElderRiskFlag"]',
    '["__TypeKind"]',
  ]) {
    const { errors } = await of(types);
    expect([types, errors?.[0]?.extensions.code, errors?.[0]?.extensions.argument]).toEqual([
      types,
      'BAD_USER_INPUT',
      'types',
    ]);
  }
});
