import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { freshKey } from '../../kit/mutations.ts';
import { ordinary } from './hostile-arguments.ts';

const contracts = loadContracts(SCHEMA_DIRECTORY);

/** Every mutation of an audience, with an input that fits its schema. */
function mutationsOf(audience: 'staff' | 'elder', as: string) {
  const fields = Object.values(contracts[audience].getMutationType()!.getFields());
  return fields.map(({ name, args }) => {
    const { type } = args.find((argument) => argument.name === 'input')!;
    const input = { ...(ordinary(type) as object), idempotencyKey: freshKey() };
    const text = `mutation ($input: ${String(type)}) { ${name}(input: $input) { replayed } }`;
    return { name, as, text, input };
  });
}

const MUTATIONS = [...mutationsOf('staff', 'staff:150600'), ...mutationsOf('elder', 'elder:1')];

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

test('there are mutations for staff and for elders', () => {
  const names = MUTATIONS.map(({ name, as }) => `${as} ${name}`);
  expect(names).toContain('staff:150600 disburseSubsidy');
  expect(names).toContain('elder:1 applyForHomeCareBed');
});

test.each(MUTATIONS)(
  '$name of $as names a malformed field as the client wrote it',
  async ({ as, text, input }) => {
    for (const [field, value] of [
      ['idempotencyKey', 'short'],
      ['note', 'n'.repeat(501)],
    ] as const) {
      const variables = { input: { ...input, [field]: value } };
      const { errors } = await hub.query(text, { as, variables });
      expect(errors).toHaveLength(1);
      const { extensions } = errors![0]!;
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', expects: expect.any(String) });
      // One finding is told. Another field of the sample may be too small for its rules as well,
      // such as a pact of one member; what is told is a path as the client wrote it.
      const fields = [field, ...Object.keys(input)].map((name) => `input.${name}`);
      const [told] = /^input\.\w+/.exec(extensions.argument ?? '') ?? [];
      expect(fields).toContain(told);
    }
  },
);
