import { parse } from 'graphql';
import { loadContracts } from '../../../../router/edge/contract.ts';
import { withNodeLookUps } from '../../../../router/edge/nodes/node-engine.ts';
import { nodeTypes } from '../../../../router/edge/nodes/node-types.ts';
import { Operations } from '../../../../router/edge/operations.ts';
import { runOperation } from '../../../../router/edge/run-operation.ts';
import type { Engine, EngineOperation } from '../../../../router/engine/engine.ts';
import { readSupergraph, SCHEMA_DIRECTORY } from '../../../../router/hub/hub.ts';
import { openIdOf } from '../../../../ground/identity/open-id.ts';
import { keyOf } from '../../../../ground/synthetic/keys.ts';
import { type Answer, publicIdFor, TEST_SECRETS, testHub, type TestHub } from '../../../kit/hub.ts';
import { viewerOf, WHY } from '../../../kit/viewers.ts';

export const STAFF = 'staff:150600';
export const ORDOS = 'Region:150600';

const contracts = loadContracts(SCHEMA_DIRECTORY);
const types = nodeTypes(parse(readSupergraph()));

/** A hub that is asked by ids, with a facility and an elder to ask for. */
export interface AskedByIds {
  hub: TestHub;
  facility: string;
  elder: string;
  ask(text: string, variables?: Record<string, unknown>, as?: string): Promise<Answer>;
}

/** Opens it for the tests of a file. */
export function askedByIds(): AskedByIds {
  const asked = {
    ask: (text, variables = {}, as = STAFF) =>
      asked.hub.query(text, { as, variables, headers: WHY }),
  } as AskedByIds;
  beforeAll(async () => {
    asked.hub = await testHub();
    const { rows } = await asked.hub.pg.query<{ id: string }>(
      'select id from facilities.facility limit 1',
    );
    asked.facility = openIdOf('Facility', rows[0]!.id);
    asked.elder = await publicIdFor(STAFF, 'Elder', keyOf('elder', 1));
  });
  afterAll(() => asked.hub.close());
  return asked;
}

/** Runs an operation through the edge, with an engine that answers as told. */
export async function through(
  text: string,
  variables: Record<string, unknown>,
  execute: (operation: EngineOperation) => Awaited<ReturnType<Engine['execute']>>,
) {
  const viewer = await viewerOf(STAFF);
  const schema = contracts[viewer.audience];
  const prepared = new Operations(schema).prepare(text);
  if (prepared.errors) throw prepared.errors[0]!;
  const engine = withNodeLookUps(
    {
      execute: async (operation) => execute(operation),
      ready: async () => true,
      close: async () => undefined,
    },
    { contracts, types, secrets: TEST_SECRETS },
  );
  const operation = { query: text, operationName: null, variables, ...prepared };
  return runOperation(engine, schema, viewer, operation);
}

/** What the engine gets of an operation. */
export async function sentFor(
  text: string,
  variables: Record<string, unknown>,
): Promise<EngineOperation> {
  let sent: EngineOperation | undefined;
  await through(text, variables, (operation) => {
    sent = operation;
    return { data: {} };
  });
  return sent!;
}
