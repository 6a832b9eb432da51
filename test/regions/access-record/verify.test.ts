import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAudit } from '../../../router/commands/audit.ts';
import { hashOf, sealOf } from '../../../subgraphs/regions/access-record/chain.ts';
import { HeadWriter } from '../../../subgraphs/regions/access-record/head-writer.ts';
import { Heads, HEADS_KEY } from '../../../subgraphs/regions/access-record/heads.ts';
import { SEAL_KEY } from '../../../subgraphs/regions/access-record/sealing.ts';
import { verifyStored } from '../../../subgraphs/regions/access-record/stored.ts';
import type { Finding } from '../../../subgraphs/regions/access-record/verify.ts';
import { TEST_SECRETS } from '../../kit/hub.ts';
import { LONG } from '../../kit/samples.ts';
import { digestOf, sealedDatabase } from './sealed.ts';

const directory = mkdtempSync(join(tmpdir(), 'hub-record-'));
const heads = new Heads(join(directory, 'heads.jsonl'), TEST_SECRETS.key(HEADS_KEY));
const writer = new HeadWriter(heads);
const KEY = TEST_SECRETS.key(SEAL_KEY);
const CHAIN = '150600';
/** Entries of the chain, and how many of them a head covers. */
const LENGTH = 60;
const COVERED = 50;

let record: Awaited<ReturnType<typeof sealedDatabase>>;
beforeAll(async () => {
  record = await sealedDatabase({ onSealed: (head, entries) => writer.note(head, entries) });
  for (let n = 1; n <= LENGTH; n++) {
    await record.sealing.seal([digestOf([n])]);
    if (n === COVERED || n === 20) await writer.write();
  }
  await record.sealing.seal([digestOf([1, 2, 3], '210102')]);
  await record.pg.query(`alter table regions.access_entry
    drop constraint access_entry_chain_sequence_unique`);
});
afterAll(async () => {
  await record.close();
  rmSync(directory, { recursive: true });
});

const verify = async (): Promise<Finding[]> => {
  const verdicts = await verifyStored(record.pg, KEY, (await heads.read()).heads);
  return verdicts.flatMap(({ findings }) => findings);
};

/** What verification says of the record after some SQL, which is undone. */
async function after(...sql: string[]): Promise<Finding[]> {
  await record.pg.query('begin');
  try {
    for (const one of sql) await record.pg.query(one);
    return await verify();
  } finally {
    await record.pg.query('rollback');
  }
}

const at = (position: number) => `chain = '${CHAIN}' and sequence = ${position}`;
const some = (from: number, to: number) => from + Math.floor(Math.random() * (to - from + 1));

/** An entry of somebody who knows how hashes are made, and does not have the hub's key. */
async function forged(position: number, body: string, seal = 'f'.repeat(64)): Promise<string> {
  const { rows } = await record.pg.query<{ hash: string }>(
    `select hash from regions.access_entry where ${at(position - 1)}`,
  );
  const previous = rows[0]?.hash ?? '0'.repeat(64);
  const hash = hashOf({ chain: CHAIN, body, previous, seal, sequence: position });
  return `insert into regions.access_entry (key, chain, sequence, previous, hash, seal, body)
    values (uuidv7(), '${CHAIN}', ${position}, '${previous}', '${hash}', '${seal}', '${body}')`;
}

const bodyAt = async (position: number): Promise<string> => {
  const { rows } = await record.pg.query<{ body: string }>(
    `select body from regions.access_entry where ${at(position)}`,
  );
  return rows[0]!.body;
};
const update = (set: string, position: number) =>
  `update regions.access_entry set ${set} where ${at(position)}`;

/** Makes a manipulation, and says at which entry it has to be found. */
const MANIPULATIONS: Record<string, () => Promise<{ sql: string[]; position: number }>> = {
  'an edited purpose': async () => {
    const position = some(1, LENGTH);
    const body = (await bodyAt(position)).replace('"purpose":"CAREGIVING"', '"purpose":"FINANCE"');
    return { sql: [update(`body = '${body}'`, position)], position };
  },
  'an edited entry with a new hash': async () => {
    const position = some(1, LENGTH);
    const body = (await bodyAt(position)).replace('an officer', 'somebody');
    const { rows } = await record.pg.query(
      `select chain, previous, seal from regions.access_entry where ${at(position)}`,
    );
    const hash = hashOf({ ...(rows[0] as any), body, sequence: position });
    return { sql: [update(`body = '${body}', hash = '${hash}'`, position)], position };
  },
  'a changed hash': async () => {
    const position = some(1, LENGTH);
    return { sql: [update(`hash = repeat('a', 64)`, position)], position };
  },
  'a changed seal': async () => {
    const position = some(1, LENGTH);
    return { sql: [update(`seal = repeat('a', 64)`, position)], position };
  },
  'a column that says what its body does not': async () => {
    const position = some(1, LENGTH);
    const sql = [
      'alter table regions.access_entry alter column person drop expression',
      update('person = uuidv7()', position),
    ];
    return { sql, position };
  },
  'a deletion': async () => {
    const position = some(1, LENGTH - 1);
    return { sql: [`delete from regions.access_entry where ${at(position)}`], position };
  },
  'a deletion that closes the gap': async () => {
    const position = some(1, LENGTH - 1);
    const sql = [
      `delete from regions.access_entry where ${at(position)}`,
      `update regions.access_entry set sequence = sequence - 1
       where chain = '${CHAIN}' and sequence > ${position}`,
    ];
    return { sql, position };
  },
  'two entries in each other’s place': async () => {
    const position = some(1, LENGTH - 1);
    const other = some(position + 1, LENGTH);
    const sql = [
      update('sequence = 1000', position),
      update(`sequence = ${position}`, other),
      `update regions.access_entry set sequence = ${other} where chain = '${CHAIN}' and sequence = 1000`,
    ];
    return { sql, position };
  },
  'a cut at the end': async () => {
    const position = some(1, COVERED);
    const sql = `delete from regions.access_entry where chain = '${CHAIN}' and sequence >= ${position}`;
    return { sql: [sql], position };
  },
  'an inserted entry that moves the others on': async () => {
    const position = some(1, LENGTH);
    const sql = [
      `update regions.access_entry set sequence = sequence + 1
       where chain = '${CHAIN}' and sequence >= ${position}`,
      await forged(position, (await bodyAt(position)).replace('an officer', 'somebody')),
    ];
    return { sql, position };
  },
  'an entry added at the end': async () => {
    const body = (await bodyAt(7)).replace('an officer', 'somebody');
    return { sql: [await forged(LENGTH + 1, body)], position: LENGTH + 1 };
  },
  'a copy of a sealed entry at the end': async () => {
    const body = await bodyAt(some(1, LENGTH));
    return { sql: [await forged(LENGTH + 1, body, sealOf(KEY, body))], position: LENGTH + 1 };
  },
};

const TIMES = LONG ? 200 : 17;
test.each(Object.keys(MANIPULATIONS))(
  '%s is found at its place, each time',
  async (name) => {
    for (let n = 0; n < TIMES; n++) {
      const { sql, position } = await MANIPULATIONS[name]!();
      const [found] = await after(...sql);
      expect([name, found?.chain, found?.position]).toEqual([name, CHAIN, position]);
    }
  },
  300_000,
);

test('a chain that was cut and has grown again is found out by the heads of before', async () => {
  const other = await sealedDatabase({ onSealed: (head, entries) => writer.note(head, entries) });
  try {
    for (let n = 1; n <= 10; n++) await other.sealing.seal([digestOf([n], '530402')]);
    await writer.write();
    await other.pg.query(
      "delete from regions.access_entry where chain = '530400' and sequence > 6",
    );
    for (let n = 11; n <= 16; n++) await other.sealing.seal([digestOf([n], '530402')]);
    const { heads: written } = await heads.read();
    const ofOther = written.filter(({ chain }) => chain === '530400');
    const [verdict] = await verifyStored(other.pg, KEY, ofOther);
    expect(verdict!.findings).toEqual([{ chain: '530400', position: 10, damage: 'REPLACED' }]);
  } finally {
    await other.close();
    writeFileSync(heads.path, keptLines.join('\n') + '\n');
  }
});

let keptLines: string[] = [];
beforeAll(async () => {
  keptLines = (await readFile(heads.path, 'utf8')).trim().split('\n');
});

test('the command says that a sound record is sound, and what no head covers yet', async () => {
  const said: string[] = [];
  const settings = {
    ...{ ownerUrl: record.ownerUrl, secrets: TEST_SECRETS, headsFile: heads.path },
    out: (line: string) => void said.push(line),
  };
  expect(await runAudit(['verify'], settings)).toBe(0);
  expect(said).toContain(`${CHAIN}: 60 entries, no head covers 51 and after`);
  expect(said.at(-1)).toBe('the record is sound');

  await record.pg.query(update("body = replace(body, 'an officer', 'nobody')", 33));
  writeFileSync(heads.path, keptLines.join('\n').replace('"sequence":20', '"sequence":21'));
  said.length = 0;
  expect(await runAudit(['verify'], settings)).toBe(1);
  expect(said).toContain(`${CHAIN}: entry 33 was changed after it was sealed`);
  expect(said).toContain('heads: line 1 was not written by this hub');
  expect(said.at(-1)).toBe('the record is NOT sound');
});

test('heads are written of what a killed hub left, after a thousand entries, and at the end', async () => {
  const file = new Heads(join(directory, 'others.jsonl'), TEST_SECRETS.key(HEADS_KEY));
  const later = new HeadWriter(file);
  const chains = async () => (await file.read()).heads.map((head) => [head.chain, head.sequence]);
  await later.takeUp(await record.sealing.ends());
  await later.takeUp(await record.sealing.ends());
  const ends = [
    ['150600', 60],
    ['210100', 3],
  ];
  expect(await chains()).toEqual(ends);
  later.note({ chain: 'a', sequence: 999, hash: 'h' }, 999);
  expect(await chains()).toEqual(ends);
  later.note({ chain: 'a', sequence: 1000, hash: 'h' }, 1);
  later.note({ chain: 'b', sequence: 1, hash: 'h' }, 1);
  await later.write([]);
  expect(await chains()).toEqual([...ends, ['a', 1000]]);
  await later.close();
  expect(await chains()).toEqual([...ends, ['a', 1000], ['b', 1]]);
});

test('neither serving logins nor the one that seals can change an entry', async () => {
  const { rows } = await record.pg.query<{ role: string; may: string }>(
    `select grantee as role, privilege_type as may from information_schema.role_table_grants
     where table_schema = 'regions' and table_name = 'access_entry'
       -- The copy has grants of the template's logins, too.
       and starts_with(grantee, current_database())
       and grantee <> (select tableowner from pg_tables
         where schemaname = 'regions' and tablename = 'access_entry')
     order by 1, 2`,
  );
  const kinds = rows.map(({ role, may }) => [role.replace(/^.*_/, ''), may]);
  expect(kinds).toEqual([
    ['record', 'INSERT'],
    ['record', 'SELECT'],
    ['regions', 'SELECT'],
    ['figures', 'SELECT'],
    ['work', 'SELECT'],
  ]);
});

test('no serving login reads an outbox, or takes anything out of it', async () => {
  const { rows } = await record.pg.query<{ may: string }>(
    `select distinct privilege_type as may from information_schema.role_table_grants
     where table_name = 'access_touch' and grantee not like '%\\_record'
       and grantee <> (select tableowner from pg_tables
         where schemaname = 'regions' and tablename = 'access_touch')`,
  );
  expect(rows).toEqual([{ may: 'INSERT' }]);
});
