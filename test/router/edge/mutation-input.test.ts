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
      const { message, extensions } = errors![0]!;
      // Another field may be too small for its rules as well, such as a pact of one member.
      const named = message.split('; ').map((finding) => finding.split(': ')[0]);
      expect(named).toContain(`input.${field}`);
      expect(named.filter((path) => !path?.startsWith('input.'))).toEqual([]);
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: named[0] });
    }
  },
);
