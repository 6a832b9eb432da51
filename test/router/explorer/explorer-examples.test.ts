import { EXAMPLES } from '../../../router/explorer/examples.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

test('the explorer offers six examples, most of them for anyone', () => {
  expect(EXAMPLES).toHaveLength(6);
  expect(EXAMPLES.filter(({ persona }) => persona === undefined).length).toBeGreaterThan(3);
});

test.each(EXAMPLES.map((example) => [example.name, example] as const))(
  'the example %s is answered in full for the caller it names',
  async (_name, { query, variables, persona }) => {
    const { data, errors } = await hub.query(query, { as: persona, variables });
    expect(errors).toBeUndefined();
    for (const value of Object.values(data)) expect(value).not.toBeNull();
  },
);
