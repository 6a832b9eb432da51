import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEdge } from '../../../router/edge/edge.ts';
import { loadContracts } from '../../../router/edge/contract.ts';
import { SCHEMA_DIRECTORY, startEmbeddedHub } from '../../../router/hub/hub.ts';
import { createLog } from '../../../ground/process/log.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { viewerOf } from '../../kit/viewers.ts';
import { TEST_AS_OF } from '../../kit/world.ts';

/**
 * An edge of its own process, which the test kills. With a stage it kills itself when the nth answer is
 * there: before it is sealed, or between the seal and the first byte.
 */
const [urls = '{}', stage = '', nth = '0'] = process.argv.slice(2);
const log = createLog('silent');
const hub = await startEmbeddedHub({
  ...{ urls: new Map(Object.entries(JSON.parse(urls) as Record<string, string>)), log },
  ...{ secrets: TEST_SECRETS, today: () => TEST_AS_OF },
});

let answers = 0;
const dies = (at: string) => {
  if (at === 'read') answers += 1;
  if (stage === at && answers >= Number(nth)) process.kill(process.pid, 'SIGKILL');
};
const { record } = hub;
const seal = record.seal.bind(record);
record.seal = async (digests) => {
  dies('read');
  await seal(digests);
  dies('sealed');
};

const contracts = loadContracts(SCHEMA_DIRECTORY);
const { app } = await createEdge({
  ...{ engine: hub.engine, contracts, log },
  identify: (_, requestId) => viewerOf('caregiving:150600', requestId),
});
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
});
process.on('disconnect', () => process.exit());
