import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const PATIENCE_MS = 240_000;

/** The blocks of code in their order, with the language that each names. */
const BLOCKS = [...README.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));
const ASKING = BLOCKS.flatMap(({ language, text }, at) => {
  if (language !== 'sh' || !text.includes('curl ')) return [];
  const next = BLOCKS[at + 1];
  const told = /^# (\{.*), …$/m.exec(text)?.[1];
  const answer = next?.language === 'json' ? next.text : told && `${told}}`;
  return [{ text, answer, does: /\{ (?:query|mutation)?[^{]*?(\w+)\(/.exec(text)![1]! }];
});

let folder: string;
let hub: ChildProcess;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-readme-'));
  const [port, identity] = await Promise.all([freePort(), freePort()]);
  const known = Object.entries(process.env).filter(([name]) => !name.startsWith('HUB_'));
  env = {
    ...Object.fromEntries(known),
    PORT: String(port),
    HUB_IDENTITY_PORT: String(identity),
    HUB_DATA_DIR: folder,
  };
  hub = spawn('npm', ['start'], { cwd: ROOT, env, stdio: 'ignore' });
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const ready = await fetch(`http://localhost:${port}/health/ready`).catch(() => null);
    if (ready?.ok) return;
    if (hub.exitCode !== null || Date.now() > until) throw new Error('npm start gave no hub');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}, PATIENCE_MS);

afterAll(async () => {
  if (hub.exitCode === null) {
    const gone = once(hub, 'exit');
    hub.kill('SIGTERM');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}, PATIENCE_MS);

/** What a shell prints that is given a block as it stands, but for the port. */
async function run(block: string): Promise<string> {
  const text = block.replaceAll('localhost:4000', `localhost:${env.PORT}`);
  const { stdout } = await promisify(execFile)('sh', ['-e', '-c', text], { cwd: ROOT, env });
  return stdout;
}

/** Names and kinds of all parts of an answer: figures and days go on, what they are does not. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shape(part)]));
}

test('README asks the hub by a look-up, for people, and with a change', () => {
  expect(ASKING.map(({ does, answer }) => [does, answer !== undefined])).toEqual([
    ['region', true],
    ['elders', false],
    ['homeCareBeds', true],
  ]);
});

test.each(ASKING)('what README asks of $does is answered as it says', async ({ text, answer }) => {
  const { extensions, ...found } = JSON.parse(await run(text));
  expect(found.errors).toBeUndefined();
  expect(extensions.cost.nodes).toBeGreaterThan(0);
  if (answer) {
    const { extensions: _, ...told } = JSON.parse(answer);
    expect(shape(found)).toEqual(shape(told));
  } else {
    expect(JSON.stringify(found)).not.toContain('null');
  }
});

test.each([
  ['npm run --silent token -- elder:1', /^[\w-]+\.[\w-]+\.[\w-]+\n$/],
  ['npm run --silent facts', /services\/elders\/ELDER/],
  ['npm run --silent facts -- rebuild services', /services/],
  ['npm run --silent count -- DeviceLoan', /now +\d+ lines/],
])('%s does what README says of it', async (command, output) => {
  expect(await run(command)).toMatch(output);
});

test('npm run subgraph serves one subgraph alone', async () => {
  const one = spawn('npm', ['run', '--silent', 'subgraph', '--', 'finance'], { cwd: ROOT, env });
  const gone = once(one, 'exit');
  const [said] = (await once(one.stdout, 'data')) as [Buffer];
  expect(String(said)).toContain('finance');
  one.kill('SIGTERM');
  await gone;
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
