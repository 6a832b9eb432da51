import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY } from '../../../router/hub/hub.ts';
import { Operations } from '../../../router/edge/operations.ts';
import { AUDIENCES } from '../../../ground/identity/viewer.ts';

const contracts = loadContracts(SCHEMA_DIRECTORY);

const CLOSE = `mutation ($input: CloseHomeCareBedInput!) {
  closeHomeCareBed(input: $input) { replayed }
}`;
/** No type of the contract is named, so that only the kind of the operation can be refused. */
const BARE =
  'mutation { closeHomeCareBed(input: { id: "x", version: 1, idempotencyKey: "abcdefgh" }) { replayed } }';

const codes = (audience: (typeof AUDIENCES)[number], text: string) =>
  (new Operations(contracts[audience]).prepare(text).errors ?? []).map(
    ({ extensions }) => extensions.code,
  );

test('the open contract has no mutation at all', () => {
  expect(contracts.open.getMutationType()).toBeUndefined();
});

test.each(['open', 'developer', 'partner'] as const)(
  'a mutation that the contract of %s has not never reaches the engine',
  (audience) => {
    for (const text of [BARE, CLOSE, `query A { __typename } ${BARE}`]) {
      expect(codes(audience, text)).toContain('GRAPHQL_VALIDATION_FAILED');
    }
  },
);

test.each(['elder', 'staff'] as const)('a mutation of %s is let through', (audience) => {
  expect(codes(audience, BARE)).toEqual([]);
  expect(codes(audience, CLOSE)).toEqual([]);
});

test.each(AUDIENCES)('a subscription of %s is refused', (audience) => {
  expect(codes(audience, 'subscription { anything }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});
