import { keyOf } from '../../../ground/synthetic/keys.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey } from '../../kit/mutations.ts';

// Ids of others are made of seeded keys: a random key's would be read as an id once in 64 times.
const STAFF = 'supervision:150600';
const CERTIFICATE = { entity: 'Certificate', fields: 'id status version level number issuer' };

let hub: TestHub;
let worker: string;
let serial = 0;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

beforeEach(async () => {
  worker = await hire();
});

async function hire(): Promise<string> {
  const key = newKey();
  await hub.pg.query(
    `insert into workforce.worker (key, name, sex, roles, region_code, region_at, synthetic)
     values ($1, '测试', 'FEMALE', '{CAREGIVER}', '150602', 150602000000, true)`,
    [key],
  );
  return key;
}

interface Held {
  occupation?: string;
  level?: string | null;
  status?: string;
  issuedOn?: string;
  inactiveFrom?: string;
  number?: string;
}

async function hold(held: Held = {}): Promise<{ key: string; id: string; version: number }> {
  const key = newKey();
  const { occupation = 'CAREGIVER', level = 'L5', status = 'VALID' } = held;
  serial += 1;
  await hub.pg.query(
    `insert into workforce.certificate (key, worker_key, occupation, level, number, issuer,
       issued_on, status, inactive_from, region_code, region_at, synthetic)
     values ($1, $2, $3, $4, $5, '测试', $6, $7, $8, '150602', 150602000000, true)`,
    [
      ...[key, worker, occupation, level, held.number ?? `HELD-${serial}`],
      ...[held.issuedOn ?? '2024-05-06', status],
      status === 'VALID' ? null : (held.inactiveFrom ?? '2026-06-01'),
    ],
  );
  return { key, id: await publicIdFor(STAFF, 'Certificate', key), version: 1 };
}

/** Everything a refused mutation must leave alone. */
async function rows() {
  const { rows } = await hub.pg.query<object>(
    `select (select jsonb_agg(to_jsonb(c) order by c.key) from workforce.certificate c
         where c.worker_key = $1) as certificates,
       (select count(*) from workforce.certificate) as all_certificates,
       (select count(*) from workforce.lifted_suspension) as lifted,
       (select count(*) from workforce.fact_outbox) as facts,
       (select count(*) from workforce.transition) as steps,
       (select count(*) from workforce.idempotency_key) as keys`,
    [worker],
  );
  return rows[0];
}

async function unchanged<T>(work: () => Promise<T>): Promise<T> {
  const before = await rows();
  const result = await work();
  expect(await rows()).toEqual(before);
  return result;
}

async function issue(input: object, as = STAFF) {
  const given = {
    worker: await publicIdFor(as, 'Worker', worker),
    occupation: 'CAREGIVER',
    level: 'L5',
    number: `NEW-${(serial += 1)}`,
    issuer: '某某评价机构',
    issuedOn: '2026-06-30',
  };
  return act(hub, CERTIFICATE, 'issueCertificate', { ...given, ...input }, { as });
}

const at = (code: string, ...fields: string[]) =>
  fields.map((field) => ({
    code,
    path: ['input', ...field.split('.')],
    message: expect.any(String) as string,
  }));

describe('a certificate is issued', () => {
  test.each<[string, object, Held[]]>([
    ['today', {}, []],
    ['on the last day there was', { issuedOn: '2026-06-29' }, []],
    ['to a nurse, without a level', { occupation: 'NURSE', level: null }, []],
    ['to an assessor at level 3', { occupation: 'ASSESSOR', level: 'L3' }, []],
    ['one level up', { level: 'L4' }, [{}]],
    ['two levels up from one between', { level: 'L3' }, [{}, { level: 'L4' }]],
    ['below one that is held', { level: 'L4' }, [{ level: 'L3' }]],
    ['on the day of the level below', { level: 'L4' }, [{ issuedOn: '2026-06-30' }]],
    ['again after a revocation', {}, [{ status: 'REVOKED' }]],
    [
      'beside a suspended one of another occupation',
      {},
      [{ occupation: 'NURSE', level: null, status: 'SUSPENDED' }],
    ],
    ['with a number of 50', { number: '9'.repeat(50) }, []],
    ['by an issuer of 100', { issuer: '局'.repeat(100) }, []],
    ['by an issuer of 100 rare characters', { issuer: '𠮷'.repeat(100) }, []],
    ['on the first day that any was', { issuedOn: '1949-10-01' }, []],
  ])('%s', async (_, input, held) => {
    for (const one of held) await hold(one);
    const { node, userErrors } = await issue(input);
    expect(userErrors).toEqual([]);
    expect(node).toMatchObject({ status: 'VALID', version: 1 });
  });

  test.each([
    ['豫养评字〔2021〕001号', '豫养评字(2021)００１号'],
    ['NO.2023001', '№．２０２３ ００１'],
  ])('under the number %s as printed, and is found by %s', async (printed, typed) => {
    const { node } = await issue({ number: printed });
    expect(node).toMatchObject({ number: printed });
    const look = `query ($number: String!) { certificate(number: $number) { number } }`;
    const found = await hub.query(look, { as: STAFF, variables: { number: typed } });
    expect(found.data).toEqual({ certificate: { number: printed } });
    worker = await hire();
    expect((await issue({ number: typed })).userErrors).toEqual(at('ALREADY_EXISTS', 'number'));
  });

  test('under its number and issuer in one spelling', async () => {
    const { node } = await issue({ number: ' ab-123 ４ ', issuer: '  某某 机构 ' });
    expect(node).toMatchObject({ number: 'AB-1234', issuer: '某某 机构' });
  });
});

describe('a certificate is not issued', () => {
  test.each<[string, object, string, string, Held[]]>([
    ['for tomorrow', { issuedOn: '2026-07-01' }, 'INVALID_VALUE', 'issuedOn', []],
    ['for 1949-09-30', { issuedOn: '1949-09-30' }, 'INVALID_VALUE', 'issuedOn', []],
    [
      'for the day that a spreadsheet makes of the year 2016',
      { issuedOn: '1905-07-08' },
      'INVALID_VALUE',
      'issuedOn',
      [],
    ],
    ['with a number of brackets alone', { number: '〔〕' }, 'INVALID_VALUE', 'number', []],
    ['with a number that hides a sign', { number: '12\u200b3' }, 'INVALID_VALUE', 'number', []],
    ['without a number', { number: '  ' }, 'INVALID_VALUE', 'number', []],
    ['with a number of 51', { number: '9'.repeat(51) }, 'INVALID_VALUE', 'number', []],
    ['with a number of signs', { number: "1';--" }, 'INVALID_VALUE', 'number', []],
    [
      'with a number in use',
      { number: 'taken-1' },
      'ALREADY_EXISTS',
      'number',
      [{ level: null, occupation: 'NURSE', number: 'TAKEN-1' }],
    ],
    ['without an issuer', { issuer: ' ' }, 'INVALID_VALUE', 'issuer', []],
    ['by an issuer of 101', { issuer: '局'.repeat(101) }, 'INVALID_VALUE', 'issuer', []],
    ['by an issuer with a control character', { issuer: 'a\u0007' }, 'INVALID_VALUE', 'issuer', []],
    ['to a caregiver without a level', { level: null }, 'INVALID_VALUE', 'level', []],
    ['to a nurse at a level', { occupation: 'NURSE' }, 'INVALID_VALUE', 'level', []],
    [
      'to an assessor at level 4',
      { occupation: 'ASSESSOR', level: 'L4' },
      'INVALID_VALUE',
      'level',
      [],
    ],
    ['at a level that is held', {}, 'ALREADY_EXISTS', 'level', [{}]],
    ['at a level that is suspended', {}, 'ALREADY_EXISTS', 'level', [{ status: 'SUSPENDED' }]],
    [
      'twice to a nurse',
      { occupation: 'NURSE', level: null },
      'ALREADY_EXISTS',
      'occupation',
      [{ occupation: 'NURSE', level: null }],
    ],
    ['at level 4 to a beginner', { level: 'L4' }, 'LEVEL_REQUIRED', 'level', []],
    [
      'at level 2 of assessors to a beginner',
      { occupation: 'ASSESSOR', level: 'L2' },
      'LEVEL_REQUIRED',
      'level',
      [],
    ],
    ['two levels up', { level: 'L3' }, 'LEVEL_REQUIRED', 'level', [{}]],
    [
      'one level up from a revoked one',
      { level: 'L4' },
      'LEVEL_REQUIRED',
      'level',
      [{ status: 'REVOKED' }],
    ],
    [
      'one level up by a later certificate',
      { level: 'L4', issuedOn: '2024-05-05' },
      'LEVEL_REQUIRED',
      'level',
      [{}],
    ],
    [
      'one level up by another occupation',
      { level: 'L2', occupation: 'ASSESSOR' },
      'LEVEL_REQUIRED',
      'level',
      [{ level: 'L3' }],
    ],
    [
      'while another level is suspended',
      { level: 'L4' },
      'CERTIFICATE_SUSPENDED',
      'occupation',
      [{ status: 'SUSPENDED' }],
    ],
  ])('%s', async (_, input, code, field, held) => {
    for (const one of held) await hold(one);
    const { node, userErrors, codes } = await unchanged(() => issue(input));
    expect([node, codes]).toEqual([null, []]);
    expect(userErrors).toEqual(at(code, field));
  });

  test('with several mistakes: all of them are named', async () => {
    const { userErrors } = await unchanged(() =>
      issue({ number: '', issuer: '', issuedOn: '2027-01-01', level: 'L1' }),
    );
    expect(userErrors).toEqual([
      ...at('INVALID_VALUE', 'number', 'issuer', 'issuedOn'),
      ...at('LEVEL_REQUIRED', 'level'),
    ]);
  });

  test('one level up from days of a suspension that was lifted since', async () => {
    const { key } = await hold();
    await hub.pg.query(
      `insert into workforce.lifted_suspension values (uuidv7(), $1, '2026-05-02', '2026-05-09')`,
      [key],
    );
    for (const issuedOn of ['2026-05-02', '2026-05-09']) {
      const { userErrors } = await unchanged(() => issue({ level: 'L4', issuedOn }));
      expect(userErrors).toEqual(at('LEVEL_REQUIRED', 'level'));
    }
    expect((await issue({ level: 'L4', issuedOn: '2026-05-10' })).userErrors).toEqual([]);
  });

  test.each([
    ['a worker nobody knows', () => publicIdFor(STAFF, 'Worker', newKey()), 'NOT_FOUND', undefined],
    [
      'an id made for somebody else',
      () => publicIdFor('staff:210100', 'Worker', keyOf('worker', 1)),
      'BAD_USER_INPUT',
      'input.worker',
    ],
    ['an id that is none', () => 'nonsense', 'BAD_USER_INPUT', 'input.worker'],
  ])('to %s', async (_, id, code, argument) => {
    const { errors } = await unchanged(async () => issue({ worker: await id() }));
    expect(errors[0]?.extensions).toMatchObject({ code, ...(argument && { argument }) });
  });

  test('to a worker of another city, who is as unknown as one that is not there', async () => {
    const far = await unchanged(() => issue({}, 'supervision:210100'));
    const absent = await unchanged(async () =>
      issue({ worker: await publicIdFor(STAFF, 'Worker', newKey()) }),
    );
    expect(far.errors.map(({ message }) => message)).toEqual(
      absent.errors.map(({ message }) => message),
    );
  });

  test.each([
    ['a day that does not exist', { issuedOn: '2026-02-30' }],
    ['an occupation nobody has', { occupation: 'COOK' }],
    ['a level there is not', { level: 'L6' }],
    ['a note of 501 characters', { note: 'x'.repeat(501) }],
    ['a key of seven characters', { idempotencyKey: '1234567' }],
  ])('with %s, which is the caller’s mistake', async (_, input) => {
    const { codes } = await unchanged(() => issue(input));
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  test('twice under one number, to ten people at once', async () => {
    const number = `RACE-${serial}`;
    const people: string[] = [];
    while (people.length < 10) people.push(await publicIdFor(STAFF, 'Worker', await hire()));
    const outcomes = await Promise.all(people.map((worker) => issue({ number, worker })));
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    const refused = outcomes.filter(({ node }) => node === null);
    expect(refused.map(({ userErrors }) => userErrors)).toEqual(
      refused.map(() => at('ALREADY_EXISTS', 'number')),
    );
  });

  test('twice at one level to one person at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => issue({})));
    expect(outcomes.filter(({ node }) => node !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual(
      Array.from({ length: 9 }, () => 'ALREADY_EXISTS'),
    );
  });
});

describe('a decision about a certificate', () => {
  const CHANGES = ['suspendCertificate', 'restoreCertificate', 'revokeCertificate'];
  const change = (name: string, input: object) =>
    unchanged(() => act(hub, CERTIFICATE, name, { note: '核查', ...input }, { as: STAFF }));
  const placed = (name: string) =>
    hold({ status: name === 'suspendCertificate' ? 'VALID' : 'SUSPENDED' });

  test.each(
    ['suspendCertificate', 'revokeCertificate'].flatMap((name) =>
      [null, '', ' \n'].map((note) => ({ name, note })),
    ),
  )('is refused where $name gives the reason $note', async ({ name, note }) => {
    const { id, version } = await placed(name);
    const { userErrors } = await change(name, { id, version, note });
    expect(userErrors).toEqual(at('REASON_REQUIRED', 'note'));
  });

  test('needs no reason where it gives a right back', async () => {
    const { id, version } = await placed('restoreCertificate');
    const input = { id, version };
    const { node } = await act(hub, CERTIFICATE, 'restoreCertificate', input, { as: STAFF });
    expect(node).toMatchObject({ status: 'VALID', version: 2 });
  });

  test.each(CHANGES)('is refused where %s rests on another version', async (name) => {
    const { id } = await placed(name);
    const { userErrors, node } = await change(name, { id, version: 2 });
    expect(userErrors).toEqual(at('VERSION_CONFLICT', 'version'));
    expect(node).toMatchObject({ version: 1 });
  });

  test.each([
    ['suspendCertificate', 'SUSPENDED'],
    ['suspendCertificate', 'REVOKED'],
    ['restoreCertificate', 'VALID'],
    ['restoreCertificate', 'REVOKED'],
    ['revokeCertificate', 'VALID'],
    ['revokeCertificate', 'REVOKED'],
  ])('is refused where %s would leave %s', async (name, status) => {
    const { id, version } = await hold({ status });
    const { userErrors } = await change(name, { id, version });
    expect(userErrors).toEqual(at('TRANSITION_NOT_ALLOWED', 'id'));
  });

  test.each(CHANGES)('of %s finds no certificate that is not there', async (name) => {
    const id = await publicIdFor(STAFF, 'Certificate', newKey());
    expect((await change(name, { id, version: 1 })).codes).toEqual(['NOT_FOUND']);
    expect((await change(name, { id: 'nonsense', version: 1 })).codes).toEqual(['BAD_USER_INPUT']);
    const foreign = await publicIdFor('staff:210100', 'Certificate', keyOf('certificate', 1));
    expect((await change(name, { id: foreign, version: 1 })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('is not taken twice by one key with another reason', async () => {
    const { id, version } = await hold();
    const input = { id, version, note: '投诉', idempotencyKey: freshKey() };
    await act(hub, CERTIFICATE, 'suspendCertificate', input, { as: STAFF });
    const { codes } = await change('suspendCertificate', { ...input, note: '抽查' });
    expect(codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});
