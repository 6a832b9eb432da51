import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { daysLater } from '../../../ground/china/calendar.ts';
import { makeNationalId } from '../../../ground/china/national-id.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { httpEdge, type HttpEdge } from '../../kit/http.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { LONG } from '../../kit/samples.ts';
import { REGION, said, STAFF } from './desk.ts';

/** Through a real hub, over HTTP, by the commands themselves. */
const ROWS_IN = LONG ? 100_000 : 450;
const ROWS_OUT = LONG ? 1_000_000 : 1_500;
const MOST_MEGABYTES = 256;
const AN_HOUR = 3_600_000;

const { scripts } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { scripts: Record<'import' | 'export', string> };
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('command.process.ts', import.meta.url));

let hub: TestHub;
let edge: HttpEdge;
let folder: string;
const tokens = createServer((_, response) => {
  void edge.token(STAFF).then((token) => response.end(token));
});
const port = () => (tokens.address() as AddressInfo).port;
beforeAll(async () => {
  hub = await testHub({ own: true });
  edge = await httpEdge(hub.hub.engine);
  folder = mkdtempSync(join(tmpdir(), 'size-'));
  await new Promise<void>((resolve) => void tokens.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  tokens.closeAllConnections();
  await new Promise((resolve) => tokens.close(resolve));
  await edge.close();
  await hub.close();
});

interface Ran {
  lines: string[];
  megabytes: number;
}

/** Runs a command as `npm run` starts it, up to the script; it fetches its tokens here. */
async function run(what: 'import' | 'export', ...args: string[]): Promise<Ran> {
  const [, options] = /^exec node (.*) router\/commands\/\w+\.ts$/.exec(scripts[what])!;
  const places = [`${edge.url}/graphql`, `http://127.0.0.1:${port()}`];
  const command = [...options!.split(' '), PROGRAM, what, ...places, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  return JSON.parse(stdout) as Ran;
}

/** Elders of a part of the country that no seed has. */
function* people(): Generator<string> {
  yield '公民身份号码,姓名,居住地区划代码\n';
  for (let n = 0; n < ROWS_IN; n++) {
    const birthDate = daysLater('1940-01-01', Math.floor(n / 400));
    const nationalId = makeNationalId({
      ...{ areaPrefix4: '6590', birthDate, sex: 'MALE', serial: n % 400 },
    });
    yield `${nationalId},孟${n},${REGION}\n`;
  }
}

const counted = async (table: string): Promise<number> => {
  const { rows } = await hub.pg.query<{ n: string }>(`select count(*) as n from ${table}`);
  return Number(rows[0]!.n);
};

test(
  'a register comes in within the memory of a few rows, and a second run changes nothing',
  async () => {
    const path = join(folder, 'people.csv');
    await pipeline(Readable.from(people()), createWriteStream(path));
    const before = await counted('elders.elder');
    const first = await run('import', 'elders', path, '--source', 'size');
    expect(said(first.lines, 'taken')).toBe(ROWS_IN);
    expect(first.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(await counted('elders.elder')).toBe(before + ROWS_IN);
    const steps = await counted('elders.transition');
    const second = await run('import', 'elders', path, '--source', 'size');
    expect(said(second.lines, 'the same')).toBe(ROWS_IN);
    expect(second.megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(await counted('elders.transition')).toBe(steps);
    expect(await counted("elders.imported_row where source = 'size'")).toBe(ROWS_IN);
  },
  AN_HOUR,
);

test(
  'a register goes out within the memory of a few rows',
  async () => {
    await hub.pg.query(
      `insert into facilities.organization (id, name, legal_type, foreign_invested, region_code,
         region_at, synthetic)
       select gen_random_uuid(), '=孟' || n || '公司', 'ENTERPRISE', false, '150602', $2, true
       from generate_series(1, $1) n`,
      [ROWS_OUT, regionAt('150602')],
    );
    const path = join(folder, 'out.csv');
    const { megabytes } = await run('export', 'organizations', '--within', '150600', '--out', path);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    let lines = 0;
    for await (const _ of createInterface({ input: createReadStream(path) })) lines += 1;
    expect(lines - 1).toBe(await counted("facilities.organization where region_code like '1506%'"));
  },
  AN_HOUR,
);
