import { readFileSync } from 'node:fs';
import { MATRIX } from '../../ground/access/matrix.ts';
import { OF_OFFICES } from '../../ground/access/of-offices.ts';
import { SCHEMA_DIRECTORY } from '../../router/hub/hub.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import {
  closedToOperators,
  closedToRoles,
  type FieldReaders,
  refusals,
  refusedParts,
} from './closed-parts.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

/** Who reads a field that is closed to some who read its row, and whose an operator does not: written once more. */
const OFFICES = 'CAREGIVING ASSESSMENT FINANCE SUPERVISION';
const WORKING = 'CAREGIVING ASSESSMENT INSPECTION FINANCE SUPERVISION';
const CLOSED: Readonly<Record<string, string>> = {
  'Elder.nationalIdMasked': OFFICES,
  'Elder.ethnicity': OFFICES,
  'Elder.maritalStatus': OFFICES,
  'Elder.education': OFFICES,
  'Elder.incomeSources': OFFICES,
  'Elder.medicalPayments': OFFICES,
  'Household.bookNumberMasked': 'CAREGIVING',
  'Worker.status': WORKING,
  'Worker.transitions': WORKING,
  'Worker.endedOn': WORKING,
  'Worker.birthDate': 'SUPERVISION',
  'Worker.nationalIdMasked': 'SUPERVISION',
  'Certificate.number': `${WORKING} OPERATOR`,
  'Enrolment.theoryScore': 'SUPERVISION',
  'Enrolment.skillsScore': 'SUPERVISION',
};
const OFFICES_ALONE = [
  '*.transitions',
  'AccessGrant.reason',
  'BudgetLine.spent',
  'BudgetLine.committed',
];

test('the tables of closed fields say what they are to say', () => {
  const readers = Object.entries(MATRIX).flatMap(([type, { fields = {} }]) =>
    Object.entries(fields).map(([field, roles]) => [`${type}.${field}`, roles.join(' ')]),
  );
  expect(Object.fromEntries(readers)).toEqual(CLOSED);
  const offices = Object.entries(OF_OFFICES).flatMap(([type, fields]) =>
    fields.map((field) => `${type}.${field}`),
  );
  expect(offices).toEqual(OFFICES_ALONE);
});

test('a province reads nothing of a row that is more closed than p1', () => {
  const page = readFileSync(new URL('READERS.md', SCHEMA_DIRECTORY), 'utf8');
  const closed = page.split('\n## ').flatMap((part) => {
    const type = /^\w*/.exec(part)![0];
    const readers = MATRIX[type];
    if (!readers?.roles.includes('PROVINCE')) return [];
    const fields = [...part.matchAll(/^\| p[234] \| (.*) \|$/gm)].flatMap(([, all]) =>
      all!.split(', '),
    );
    return fields
      .filter((field) => readers.fields?.[field]?.includes('PROVINCE') !== false)
      .map((field) => `${type}.${field}`);
  });
  // Rows with readers of their own, and what the caller herself may do.
  expect(closed).toEqual(['Worker.subsidyApplications', 'Worker.conduct', 'Worker.allowedActions']);
});

const READERS: FieldReaders = Object.entries(MATRIX).flatMap(([type, { roles, fields }]) =>
  fields ? [{ type, roles, fields }] : [],
);

test('a field that fewer roles read is refused on a row that the caller sees', async () => {
  const closed = await closedToRoles(hub, READERS);
  for (const { as, type, field, text, variables } of closed) {
    const answer = await hub.query(text, { as, variables });
    expect([as, type, field, new Set(refusals(answer))]).toEqual([
      as,
      type,
      field,
      new Set([field]),
    ]);
  }
  const all = READERS.flatMap(({ type, fields }) => Object.keys(fields).map((one) => [type, one]));
  expect(closed.map(({ type, field }) => [type, field])).toEqual(all);
});

test('a field of offices alone is refused to an operator on every list in which she has rows', async () => {
  const closed = await closedToOperators(hub);
  for (const { as, type, field, text } of closed) {
    const answer = await hub.query(text, { as });
    expect([type, field, new Set(refusals(answer))]).toEqual([type, field, new Set([field])]);
  }
  const names = closed.map(({ type, field }) => `${type}.${field}`);
  expect(names.filter((name) => name.endsWith('.transitions')).length).toBeGreaterThan(3);
  // One is a column of the row, the other is worked out.
  expect(names).toEqual(expect.arrayContaining(['AccessGrant.reason', 'BudgetLine.spent']));
});

test.each(['developer:1', 'partner:150600'])(
  'parts of an elder that she does not share are refused to %s',
  async (as) => expect((await refusedParts(hub, as)).size).toBeGreaterThan(4),
);

test('what few roles of staff read of an elder, she reads herself', async () => {
  const fields = Object.keys(MATRIX.Elder!.fields!);
  expect(fields.length).toBeGreaterThan(4);
  const answer = await hub.query(`{ viewer { elder { ${fields.join(' ')} } } }`, { as: 'elder:1' });
  const { elder } = expectData(answer).viewer;
  expect(fields.filter((field) => elder[field] === null)).toEqual([]);
});

test('who may not read a field neither filters nor looks up by it: which rows come would tell', async () => {
  const asked = async (as: string, text: string) =>
    ((await hub.query(text, { as })).errors ?? []).map(({ extensions }) => extensions?.code);
  const ended = '{ workers(first: 1, filter: { statuses: [ACTIVE] }) { totalCount } }';
  expect(await asked('operator:1', ended)).toEqual(['FORBIDDEN']);
  expect(await asked('caregiving:150600', ended)).toEqual([]);
  const some = await publicIdFor('operator:1', 'Worker', keyOf('worker', 1));
  const byId = `{ workers(first: 1, filter: { ids: ["${some}"] }) { totalCount } }`;
  expect(await asked('operator:1', byId)).toEqual([]);
  const { rows } = await hub.pg.query<{ number: string }>(
    `select c.number from workforce.certificate c join workforce.worker w on w.key = c.worker_key
     where w.region_code like '1506%' limit 1`,
  );
  for (const number of [rows[0]!.number, 'NO-SUCH-NUMBER']) {
    const text = `{ certificate(number: "${number}") { id } }`;
    expect(await asked('province:150000', text)).toEqual(['FORBIDDEN']);
  }
});
