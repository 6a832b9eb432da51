import { expectData, testHub, type TestHub } from '../../kit/hub.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

interface Found {
  number: string;
  name: string;
  level: string | null;
}

/** A certificate of a condition over `c` and its holder `w`. */
async function found(condition: string): Promise<Found> {
  const { rows } = await hub.pg.query<Found>(
    `select c.number, w.name, c.level from workforce.certificate c
     join workforce.worker w on w.key = c.worker_key where ${condition} order by 1 limit 1`,
  );
  return rows[0]!;
}

const VALID = `c.status = 'VALID' and c.occupation = 'CAREGIVER'`;
const UNKNOWN = 'SLHL209900000000';
const CHECK = `query ($number: String!, $name: String!) {
  certificateValidity(number: $number, name: $name) { valid occupation level asOf } }`;
const check = (number: string, name: string) => hub.query(CHECK, { variables: { number, name } });

describe('certificateValidity', () => {
  test('tells anyone of what and at which level a certificate is valid, if it has levels', async () => {
    const { number, name, level } = await found(VALID);
    const nurse = await found(`c.status = 'VALID' and c.occupation = 'NURSE'`);
    const on = { valid: true, asOf: '2026-06-30' };
    expect(expectData(await check(` ${number.toLowerCase()} `, [...name].join(' ')))).toEqual({
      certificateValidity: { ...on, occupation: 'CAREGIVER', level },
    });
    expect(expectData(await check(nurse.number, nurse.name))).toEqual({
      certificateValidity: { ...on, occupation: 'NURSE', level: null },
    });
  });

  test('gives one answer to everything else, byte for byte, by the same statements', async () => {
    const { number, name } = await found(VALID);
    const suspended = await found(`c.status = 'SUSPENDED'`);
    const revoked = await found(`c.status = 'REVOKED'`);
    const told = new Set<string>();
    for (const [asked, by] of [
      ...[
        [UNKNOWN, name] as const,
        [number, '无名'] as const,
        [number, name.slice(0, -1)] as const,
      ],
      ...[suspended, revoked].map((one) => [one.number, one.name] as const),
    ]) {
      const statements = await hub.statements(async () => {
        told.add(JSON.stringify(await check(asked, by)));
      });
      expect(statements).toHaveLength(1);
    }
    expect([...told].map((text) => JSON.parse(text).data.certificateValidity)).toEqual([
      { valid: false, occupation: null, level: null, asOf: '2026-06-30' },
    ]);
  });

  test('answers many questions of one operation with one statement', async () => {
    const { number, name } = await found(VALID);
    const names = [name, '无名', '某某'];
    const asked = names.map(
      (each, i) => `q${i}: certificateValidity(number: "${number}", name: "${each}") { valid }`,
    );
    const statements = await hub.statements(async () => {
      const { q0, q1, q2 } = expectData(await hub.query(`{ ${asked.join(' ')} }`));
      expect([q0, q1, q2].map(({ valid }) => valid)).toEqual([true, false, false]);
    });
    expect(statements).toHaveLength(1);
  });

  test('refuses a number and a name that are none, each at its argument', async () => {
    const errors = [await check('', '王'), await check('SL1', ' ')].flatMap(
      (one) => one.errors ?? [],
    );
    expect(errors.map(({ extensions: { code, argument } }) => `${code} ${argument}`)).toEqual([
      'BAD_USER_INPUT number',
      'BAD_USER_INPUT name',
    ]);
  });
});

describe('certificate', () => {
  const LOOK_UP = `query ($number: String!) { certificate(number: $number) {
    numberMasked status inactiveFrom synthetic
    valid before: valid(asOf: "2000-01-01") worker { name } } }`;

  test.each(['staff:150600', 'partner:150100', 'elder:1'])(
    'is found by number by %s',
    async (as) => {
      const { number, name } = await found(VALID);
      const { certificate } = expectData(await hub.query(LOOK_UP, { as, variables: { number } }));
      expect(certificate).toEqual({
        numberMasked: `${'*'.repeat(number.length - 4)}${number.slice(-4)}`,
        ...{ status: 'VALID', inactiveFrom: null, synthetic: true },
        ...{ valid: true, before: false, worker: { name } },
      });
    },
  );

  test('shows its whole number to staff, and to no partner, app or stranger', async () => {
    const { number } = await found(VALID);
    const text = `query ($number: String!) { certificate(number: $number) { number } }`;
    const ask = (as?: string) => hub.query(text, { as, variables: { number } });
    expect(expectData(await ask('staff:150600')).certificate).toEqual({ number });
    for (const as of ['partner:150100', 'developer', undefined]) {
      expect((await ask(as)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  test('of an unknown number is NOT_FOUND, which repeats nothing', async () => {
    const variables = { number: UNKNOWN };
    const { data, errors } = await hub.query(LOOK_UP, { as: 'staff:150600', variables });
    expect([data.certificate, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
    expect(JSON.stringify(errors)).not.toContain(UNKNOWN);
  });
});
