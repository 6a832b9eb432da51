import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUN = fileURLToPath(new URL('../../bin/run.mjs', import.meta.url));

/** The supervisor holds a channel to the hub that it starts; a hub that is started by itself has none. */
test('a hub without a supervisor takes its port too, before it touches any data', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const directory = mkdtempSync(join(tmpdir(), 'hub-start-'));
  const hub = spawn(process.execPath, [RUN, 'router/main.ts'], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      HUB_DATA_DIR: join(directory, 'data'),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  hub.stderr.on('data', (part) => (said += part));
  const [code] = await once(hub, 'exit');
  expect(said).toContain(`port ${port} on 127.0.0.1 is taken`);
  expect(code).toBe(1);
  rmSync(directory, { recursive: true });
  taken.close();
});
