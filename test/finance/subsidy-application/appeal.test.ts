import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { placeApplication, SUBSIDY_SPECIMEN } from './specimen.ts';

const OFFICER = 'finance:150600';
const COLLEAGUE = 'finance:150600:2';
const HER = 'elder:1';
const APPEAL = {
  entity: 'SubsidyAppeal',
  fields:
    'id status version applicantKind filedOn dueOn decidedOn transitions(first: 9) { nodes { action reason } }',
};
const WHY = { note: '复核意见' };

let hub: TestHub;
let key: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.pg.query('delete from finance.subsidy_appeal');
  key = await SUBSIDY_SPECIMEN.place(hub, 'SUBMITTED');
  const id = await publicIdFor(OFFICER, 'SubsidyApplication', key);
  const refusal = { id, version: 1, note: '不符合条件', reasonCode: 'NOT_ENTITLED' };
  const application = { entity: 'SubsidyApplication' };
  const done = await act(hub, application, 'rejectSubsidyApplication', refusal, { as: OFFICER });
  expect(verdict(done)).toBe('DONE');
});

async function file(as: string, more: object = {}) {
  const decision = await publicIdFor(as, 'SubsidyApplication', key);
  const channel = as.startsWith('finance') ? 'PHONE' : 'ONLINE';
  const input = { decision, grounds: '家庭收入已有变化', channel, ...more };
  return act(hub, APPEAL, 'fileSubsidyAppeal', input, { as });
}

/** Does something with the one appeal that there is, of its version. */
async function answer(name: string, as: string, version = 1, more: object = WHY) {
  const { rows } = await hub.pg.query<{ key: string }>(
    `select key from finance.subsidy_appeal where status = 'FILED'`,
  );
  const id = await publicIdFor(as, 'SubsidyAppeal', rows[0]?.key ?? key);
  return act(hub, APPEAL, name, { id, version, ...more }, { as });
}

test('an elder contests what was refused to her, and reads the answer with its reason', async () => {
  const filed = await file(HER);
  expect(filed.node).toMatchObject({
    ...{ status: 'FILED', applicantKind: 'BENEFICIARY' },
    ...{ filedOn: '2026-06-30', dueOn: '2026-07-28', decidedOn: null },
  });
  expect(verdict(await answer('upholdSubsidyAppeal', OFFICER))).toBe('SAME_PERSON');
  expect(verdict(await answer('upholdSubsidyAppeal', COLLEAGUE, 1, {}))).toBe('REASON_REQUIRED');
  const upheld = await answer('upholdSubsidyAppeal', COLLEAGUE);
  expect(upheld.node).toMatchObject({ status: 'UPHELD', decidedOn: '2026-06-30' });
  const { data } = await hub.query(
    `{ viewer { elder { subsidyAppeals { nodes { status contested
      transitions(first: 9) { nodes { action reason note: version } } } } } } }`,
    { as: HER },
  );
  expect(data!.viewer.elder.subsidyAppeals.nodes).toEqual([
    {
      status: 'UPHELD',
      contested: await publicIdFor(HER, 'SubsidyApplication', key),
      transitions: {
        nodes: [
          { action: 'fileSubsidyAppeal', reason: null, note: 1 },
          { action: 'upholdSubsidyAppeal', reason: '复核意见', note: 2 },
        ],
      },
    },
  ]);
  expect((await file(HER)).refusals).toEqual(['ALREADY_EXISTS']);
});

test.each([
  ['another elder', 'elder:2', 'NOT_KNOWN'],
  ['the office of another city', 'finance:210100', 'NOT_KNOWN'],
  ['an office that does not pay', 'caregiving:150600', 'FORBIDDEN'],
  ['a guardian who may not apply', 'guardian:2', 'NOT_KNOWN'],
])('%s contests nothing of hers', async (_, as, expected) => {
  expect(verdict(await file(as))).toBe(expected);
});

test('what is no decision that can be contested is not known', async () => {
  const decision = await publicIdFor(HER, 'Elder', key);
  expect((await file(HER, { decision })).refusals).toEqual(['NOT_KNOWN']);
});

test('an office writes down what reached it, by whom and on which ground', async () => {
  const proxy = { channel: 'PROXY' };
  expect((await file(COLLEAGUE, proxy)).refusals).toEqual(['INVALID_VALUE']);
  const guardian = { applicant: { kind: 'GUARDIAN', proof: 'MANDATE' } };
  expect((await file(COLLEAGUE, guardian)).refusals).toEqual(['APPLICANT_NOT_PROVEN']);
  const proven = { applicant: { kind: 'GUARDIAN', proof: 'GUARDIANSHIP_PAPER' } };
  expect((await file(COLLEAGUE, proven)).node).toMatchObject({ applicantKind: 'GUARDIAN' });
});

test('a decision is contested within 60 days of it, and the last of them counts', async () => {
  const at = (day: string) =>
    hub.pg.query(
      `update finance.transition set at = $2 where subject = $1 and action = 'rejectSubsidyApplication'`,
      [key, `${day}T10:00:00+08:00`],
    );
  await at('2026-04-30');
  expect((await file(HER)).refusals).toEqual(['APPEAL_TERM_OVER']);
  await at('2026-05-01');
  expect(verdict(await file(HER))).toBe('DONE');
});

test('what was taken back is contested anew, and what fell meanwhile is not overturned', async () => {
  expect(verdict(await file(HER))).toBe('DONE');
  const gone = await answer('withdrawSubsidyAppeal', HER, 1, {});
  expect(gone.node).toMatchObject({ status: 'WITHDRAWN', decidedOn: '2026-06-30' });
  expect(verdict(await file(HER))).toBe('DONE');
  const id = await publicIdFor(COLLEAGUE, 'SubsidyApplication', key);
  const own = { id, version: 2, note: '自行纠正' };
  const application = { entity: 'SubsidyApplication' };
  const reopened = await act(hub, application, 'reopenSubsidyApplication', own, { as: COLLEAGUE });
  expect(verdict(reopened)).toBe('DONE');
  expect((await answer('overturnSubsidyAppeal', COLLEAGUE)).refusals).toEqual(['STANDS_NO_MORE']);
  expect((await file(OFFICER)).refusals).toEqual(['NOTHING_TO_CONTEST']);
});

test('what is refused for another one meanwhile stays refused, and so does its appeal', async () => {
  expect(verdict(await file(HER))).toBe('DONE');
  await placeApplication(hub, keyOf('elder', 1), 'SUBMITTED');
  const refused = await answer('overturnSubsidyAppeal', COLLEAGUE);
  expect([refused.refusals, refused.node]).toMatchObject([['ALREADY_EXISTS'], { status: 'FILED' }]);
});
