import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RouterProcess {
  url: string;
  close(): Promise<void>;
}

const CONFIG = new URL('../../router/apollo-router.yaml', import.meta.url);
const SUPERGRAPH = new URL('../../schema/supergraph.graphql', import.meta.url);

/** Apollo Router with the project's own configuration, on free ports, before these subgraphs. */
export async function startRouter(subgraphs: ReadonlyMap<string, string>): Promise<RouterProcess> {
  const binary = process.env.APOLLO_ROUTER_BIN;
  if (!binary) throw new Error('set APOLLO_ROUTER_BIN to the program of Apollo Router 2');
  const [port, health] = [await freePort(), await freePort()];
  const directory = mkdtempSync(join(tmpdir(), 'hub-router-'));
  const config = join(directory, 'router.yaml');
  const overrides = [...subgraphs].map(([name, url]) => `  ${name}: ${url}`).join('\n');
  const text = readFileSync(CONFIG, 'utf8')
    .replaceAll(':4001', `:${port}`)
    .replaceAll(':4002', `:${health}`);
  writeFileSync(config, `${text}\noverride_subgraph_url:\n${overrides}\n`);
  const child = spawn(binary, ['--config', config, '--supergraph', SUPERGRAPH.pathname], {
    env: { ...process.env, APOLLO_TELEMETRY_DISABLED: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await ready(child, `http://127.0.0.1:${health}/health?ready`, () => output);
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, url: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`the router stopped:\n${output()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the router is not ready:\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
