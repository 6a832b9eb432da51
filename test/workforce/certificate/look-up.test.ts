import { expectData, testHub, type TestHub } from '../../kit/hub.ts';
import { inRegionOf } from '../../kit/list-kit.ts';

let hub: TestHub;
beforeAll(async () => void (hub = await testHub()));
afterAll(() => hub.close());

/** A certificate of a condition over `c` and its holder `w`. */
async function found(condition: string) {
  const { rows } = await hub.pg.query<{ number: string; name: string }>(
    `select c.number, w.name from workforce.certificate c
     join workforce.worker w on w.key = c.worker_key where ${condition} order by 1 limit 1`,
  );
  return rows[0]!;
}

const VALID = `c.status = 'VALID' and c.occupation = 'CAREGIVER'
  and ${inRegionOf('staff:150600', 'c.')}`;
const UNKNOWN = 'SLHL209900000000';
const CHECK = `query ($number: String!, $name: String!) {
  certificateValidity(number: $number, name: $name) { valid occupation level asOf } }`;
const check = (number: string, name: string) => hub.query(CHECK, { variables: { number, name } });

describe('certificateValidity', () => {
  test('gives one answer to everything that is not valid, byte for byte, in one statement for all', async () => {
    const { number, name } = await found(`c.status = 'VALID' and c.occupation = 'NURSE'`);
    const suspended = await found(`c.status = 'SUSPENDED'`);
    const revoked = await found(`c.status = 'REVOKED'`);
    const pairs = [
      [number, name],
      [UNKNOWN, name],
      [number, '无名'],
      [number, name.slice(0, -1)],
      [suspended.number, suspended.name],
      [revoked.number, revoked.name],
    ] as [string, string][];
    const texts: string[] = [];
    for (const pair of pairs) {
      const ask = async () => void texts.push(JSON.stringify(await check(...pair)));
      expect(await hub.statements(ask)).toHaveLength(1);
    }
    const [right, wrong, ...others] = texts;
    const answers = [right!, wrong!].map((text) => JSON.parse(text).data.certificateValidity);
    const on = { level: null, asOf: '2026-06-30' };
    expect(answers).toEqual([
      { valid: true, occupation: 'NURSE', ...on },
      { valid: false, occupation: null, ...on },
    ]);
    expect(others).toEqual(others.map(() => wrong));
    const all = pairs.map(
      (pair, i) => `q${i}: certificateValidity(number: "${pair[0]}", name: "${pair[1]}") { valid }`,
    );
    const together = await hub.statements(async () => {
      const valid = Object.values(expectData(await hub.query(`{ ${all.join(' ')} }`)));
      expect(valid).toEqual(pairs.map((_, i) => ({ valid: i === 0 })));
    });
    expect(together).toHaveLength(1);
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
  const FIELDS = `numberMasked status inactiveFrom synthetic
    valid before: valid(asOf: "2000-01-01") worker { name }`;

  test('is found by number by the staff of its region, and whole by nobody else', async () => {
    const { number, name } = await found(VALID);
    const ask = (as: string | undefined, fields: string) =>
      hub.query(`{ certificate(number: "${number}") { ${fields} } }`, { as });
    expect(expectData(await ask('staff:150600', FIELDS)).certificate).toEqual({
      numberMasked: `${'*'.repeat(number.length - 4)}${number.slice(-4)}`,
      ...{ status: 'VALID', inactiveFrom: null, synthetic: true },
      ...{ valid: true, before: false, worker: { name } },
    });
    for (const [as, code] of [
      ['staff:361181', 'NOT_FOUND'],
      // They read no number, so they ask for none.
      ...['partner:150100', 'elder:1', 'province:150000'].map((one) => [one, 'FORBIDDEN']),
    ]) {
      const { data, errors } = await ask(as, FIELDS);
      const told = [as, data.certificate, errors?.[0]?.extensions.code];
      expect(told).toEqual([as, null, code]);
    }
    expect(expectData(await ask('staff:150600', 'number')).certificate).toEqual({ number });
    for (const as of ['partner:150100', 'developer', undefined]) {
      const { errors } = await ask(as, 'number');
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  test('of an unknown number is NOT_FOUND, which repeats nothing', async () => {
    const text = `{ certificate(number: "${UNKNOWN}") { id } }`;
    const { data, errors } = await hub.query(text, { as: 'staff:150600' });
    expect([data.certificate, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
    expect(JSON.stringify(errors)).not.toContain(UNKNOWN);
  });
});
