import { COLLEAGUE, NOT_IN_CONTRACT, OFFICE, rowOfCatalogue, WHY } from './kit.ts';

/** D12: 从业人员监督管理、职业道德，欺老虐老惩处. */
const at = rowOfCatalogue('workforce.conduct_record');
const INSPECTOR = 'inspection:150600';
const ENTITY = 'ConductRecord';

let key: string;
let record: string;

test('an inspector opens a record and hears the worker; nobody else opens one, and nothing of tomorrow', async () => {
  key = (await at.worker(121)).key;
  const worker = await at.idFor(INSPECTOR, 'Worker', key);
  const said = { worker, kind: 'ELDER_ABUSE', occurredOn: '2026-06-20' };
  const open = { ...said, worker: await at.idFor('finance:150600', 'Worker', key) };
  expect(await at.tried('finance:150600', ENTITY, 'openConductRecord', open)).toBe('FORBIDDEN');
  const later = { ...said, occurredOn: '2026-07-01' };
  expect(await at.tried(INSPECTOR, ENTITY, 'openConductRecord', later)).toBe(
    'INVALID_VALUE occurredOn',
  );
  const made = await at.done(INSPECTOR, ENTITY, 'openConductRecord', said);
  await at.done(INSPECTOR, ENTITY, 'hearWorker', {
    ...{ id: made.id, version: 1, heardOn: '2026-06-30', statement: '当日人手不足' },
  });
  const [row] = await at.rows<{ key: string }>('select key from workforce.conduct_record');
  record = row!.key;
});

test('supervision bans with a reason and a term, and the banned worker is hired by nobody', async () => {
  const id = await at.idFor(OFFICE, ENTITY, record);
  const ban = { id, version: 2, until: '2027-06-30' };
  expect(await at.tried(OFFICE, ENTITY, 'banWorker', ban)).toBe('REASON_REQUIRED note');
  expect(await at.tried(OFFICE, ENTITY, 'banWorker', { ...ban, until: '2026-06-30', ...WHY })).toBe(
    'INVALID_VALUE until',
  );
  await at.done(OFFICE, ENTITY, 'banWorker', { ...ban, ...WHY });
  const [home] = await at.rows<{ id: string }>(
    `select facility_id as id from workforce.facility_fact
     where status = 'OPERATING' and region_code like '1506%' limit 1`,
  );
  const hired = await at.tried(OFFICE, 'Employment', 'recordEmployment', {
    ...{ worker: await at.idFor(OFFICE, 'Worker', key), facility: `Facility:${home!.id}` },
    ...{ type: 'FULL_TIME', from: '2026-06-30' },
  });
  expect(hired).toBe('CONDUCT_BAN from');
});

test('a review is decided by somebody else, and the ban is lifted before its end', async () => {
  const asked = await at.done(OFFICE, ENTITY, 'requestConductReview', {
    ...{ id: await at.idFor(OFFICE, ENTITY, record), version: 3 },
  });
  const own = { id: asked.id, version: 4, ...WHY };
  expect(await at.tried(OFFICE, ENTITY, 'upholdConductDecision', own)).toBe('SAME_PERSON id');
  const id = await at.idFor(COLLEAGUE, ENTITY, record);
  await at.done(COLLEAGUE, ENTITY, 'upholdConductDecision', { id, version: 4, ...WHY });
  await at.done(COLLEAGUE, ENTITY, 'liftBan', { id, version: 5 });
  expect(
    await at.rows(
      'select status, banned_from::text, banned_until::text from workforce.conduct_record',
    ),
  ).toEqual([{ status: 'LIFTED', banned_from: '2026-06-30', banned_until: '2026-06-30' }]);
  expect(await at.steps('workforce', ENTITY)).toEqual([
    ...['openConductRecord', 'hearWorker', 'banWorker', 'requestConductReview'],
    ...['upholdConductDecision', 'liftBan'],
  ]);
});

test('those who decide read why; other offices learn of the ban alone, and nobody else of either', async () => {
  const RECORDS = '{ conductRecords(first: 5) { nodes { kind status statement } } }';
  const told = {
    conductRecords: {
      nodes: [{ kind: 'ELDER_ABUSE', status: 'LIFTED', statement: '当日人手不足' }],
    },
  };
  const callers = [
    ...[OFFICE, INSPECTOR, 'supervision:210100', 'caregiving:150600', 'province:150000'],
    ...['operator:1', 'partner:150100', 'developer', 'elder:1', undefined],
  ];
  expect(await at.readers(RECORDS, callers)).toEqual({
    [OFFICE]: told,
    [INSPECTOR]: told,
    'supervision:210100': { conductRecords: { nodes: [] } },
    'caregiving:150600': 'FORBIDDEN',
    'province:150000': 'FORBIDDEN',
    'operator:1': 'FORBIDDEN',
    'partner:150100': NOT_IN_CONTRACT,
    developer: NOT_IN_CONTRACT,
    'elder:1': NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const BAN = `{ workers(filter: { name: "甄目录121" }) { nodes { today: conductBan
    next: conductBan(asOf: "2026-06-29") } } }`;
  const known = await at.readers(BAN, ['caregiving:150600', undefined]);
  expect(known).toEqual({
    'caregiving:150600': { workers: { nodes: [{ today: true, next: false }] } },
    anybody: NOT_IN_CONTRACT,
  });
});
