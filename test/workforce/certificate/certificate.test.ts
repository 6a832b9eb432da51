import { expectData, testHub } from '../../kit/hub.ts';

const hub = await testHub();
afterAll(() => hub.close());

interface Row {
  number: string;
  name: string;
  level: string | null;
  status: string;
  inactive_from: string | null;
}

async function certificateRow(condition: string): Promise<Row> {
  const { rows } = await hub.pg.query<Row>(
    `select c.number, w.name, c.level, c.status, c.inactive_from::text
     from workforce.certificate c join workforce.worker w on w.key = c.worker_key
     where ${condition} order by c.number limit 1`,
  );
  return rows[0]!;
}

const VALID = await certificateRow(`c.status = 'VALID' and c.occupation = 'CAREGIVER'`);
const SUSPENDED = await certificateRow(`c.status = 'SUSPENDED'`);
const REVOKED = await certificateRow(`c.status = 'REVOKED'`);
const NURSE = await certificateRow(`c.occupation = 'NURSE'`);
const OTHER = await certificateRow(`w.name <> '${VALID.name}'`);

const CHECK = `query ($number: String!, $name: String!) {
  certificateValidity(number: $number, name: $name) { valid occupation level asOf } }`;
const NOT_VALID = { valid: false, occupation: null, level: null, asOf: '2026-06-30' };

async function check(number: string, name: string) {
  const result = await hub.query(CHECK, { variables: { number, name } });
  return expectData(result).certificateValidity;
}

describe('certificateValidity', () => {
  it('tells anyone that a certificate is valid, of what and at which level', async () => {
    expect(await check(VALID.number, VALID.name)).toEqual({
      valid: true,
      occupation: 'CAREGIVER',
      level: VALID.level,
      asOf: '2026-06-30',
    });
    expect(await check(NURSE.number, NURSE.name)).toMatchObject({ valid: true, level: null });
  });

  it('reads number and name as people type them', async () => {
    const number = ` ${VALID.number.toLowerCase()} `;
    expect((await check(number, ` ${[...VALID.name].join(' ')}`)).valid).toBe(true);
  });

  it('gives one answer to everything else, byte for byte', async () => {
    const texts = await Promise.all(
      [
        ['SLHL209900000000', VALID.name],
        [VALID.number, OTHER.name],
        [VALID.number, VALID.name.slice(0, -1)],
        [SUSPENDED.number, SUSPENDED.name],
        [REVOKED.number, REVOKED.name],
      ].map(async ([number, name]) =>
        JSON.stringify(await hub.query(CHECK, { variables: { number, name } })),
      ),
    );
    expect(JSON.parse(texts[0]!).data).toEqual({ certificateValidity: NOT_VALID });
    expect(texts).toEqual(texts.map(() => texts[0]));
  });

  it('sends the same statements whether the number is known or not', async () => {
    const known = await hub.statements(() => check(VALID.number, OTHER.name));
    const unknown = await hub.statements(() => check('SLHL209900000000', OTHER.name));
    expect(known.length).toBe(unknown.length);
    expect(known.length).toBeGreaterThan(0);
  });

  it('answers many questions of one operation with one statement', async () => {
    const ask = (names: string[]) => () =>
      hub.query(
        `{ ${names.map((name, i) => `q${i}: certificateValidity(number: "${VALID.number}", name: "${name}") { valid }`).join(' ')} }`,
      );
    const { data } = await ask([VALID.name, OTHER.name])();
    expect(data).toEqual({ q0: { valid: true }, q1: { valid: false } });
    const one = await hub.statements(ask([VALID.name]));
    const three = await hub.statements(ask([VALID.name, OTHER.name, '无名']));
    expect(three.length).toBe(one.length);
  });

  it.each([
    ['an empty number', '', '王', 'number'],
    ['a long number', '1'.repeat(20_000), '王', 'number'],
    ['a NUL byte', 'SL1', '王\u0000', 'name'],
    ['an empty name', 'SL1', ' ', 'name'],
  ])('refuses %s', async (_, number, name, argument) => {
    const { errors } = await hub.query(CHECK, { variables: { number, name } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.extensions.argument).toMatch(new RegExp(`^\\$?${argument}$`));
  });
});

describe('certificate', () => {
  const LOOK_UP = `query ($number: String!) { certificate(number: $number) {
    id numberMasked occupation level issuer issuedOn status inactiveFrom synthetic
    valid before: valid(asOf: "2000-01-01") worker { name } } }`;

  it.each(['staff:150600', 'partner:150100', 'elder:1'])('is found by number by %s', async (as) => {
    const { certificate } = expectData(
      await hub.query(LOOK_UP, { as, variables: { number: VALID.number } }),
    );
    expect(certificate).toMatchObject({
      numberMasked: `${'*'.repeat(VALID.number.length - 4)}${VALID.number.slice(-4)}`,
      status: 'VALID',
      valid: true,
      before: false,
      inactiveFrom: null,
      synthetic: true,
      worker: { name: VALID.name },
    });
    expect(JSON.stringify(certificate)).not.toContain(VALID.number);
  });

  it('was valid until the day it was suspended', async () => {
    const day = SUSPENDED.inactive_from!;
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const { certificate } = expectData(
      await hub.query(
        `query ($number: String!, $eve: Date, $day: Date) { certificate(number: $number) {
          status inactiveFrom eve: valid(asOf: $eve) day: valid(asOf: $day) } }`,
        { as: 'staff:150600', variables: { number: SUSPENDED.number, eve, day } },
      ),
    );
    expect(certificate).toEqual({
      status: 'SUSPENDED',
      inactiveFrom: day,
      eve: true,
      day: false,
    });
  });

  it('shows its whole number to staff, and to no partner, app or stranger', async () => {
    const text = `query ($number: String!) { certificate(number: $number) { number } }`;
    const variables = { number: VALID.number };
    const { certificate } = expectData(await hub.query(text, { as: 'staff:150600', variables }));
    expect(certificate.number).toBe(VALID.number);
    for (const as of ['partner:150100', 'developer', undefined]) {
      const { errors } = await hub.query(text, { as, variables });
      expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
  });

  it('answers an unknown number with NOT_FOUND and repeats nothing', async () => {
    const variables = { number: 'SLHL209900000000' };
    const result = await hub.query(LOOK_UP, { as: 'staff:150600', variables });
    expect(result.data.certificate).toBeNull();
    expect(result.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(result.errors)).not.toContain(variables.number);
  });
});
