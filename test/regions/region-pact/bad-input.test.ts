import { REGION_PACT } from '../../../subgraphs/regions/region-pact/machine.ts';
import { testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { placePact, TERMS } from './pacts.ts';

const AS = 'supervision:150600';
const CITIES = [
  '150600',
  '150200',
  '150100',
  '150900',
  '210100',
  '230100',
  '230200',
  '230300',
].concat(
  ['230400', '230500', '230600', '230700', '230800', '230900', '231000', '231100', '231200'],
  ['330100', '530400', '361100', '361181'],
);

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

const run = (name: string, input: Record<string, unknown>, as = AS) =>
  act(hub, REGION_PACT, name, input, { as });

/** Everything that an action on pacts may write. */
async function rows() {
  const { rows: found } = await hub.pg.query(
    `select (select jsonb_agg(to_jsonb(p) order by p.id) from regions.region_pact p) as pacts,
            (select jsonb_agg(to_jsonb(s) order by s) from regions.pact_signature s) as signatures,
            (select count(*) from regions.transition) as steps,
            (select count(*) from regions.idempotency_key) as keys,
            (select count(*) from regions.fact_outbox) as facts`,
  );
  return found[0] as unknown;
}

async function refused(name: string, input: Record<string, unknown>, as = AS) {
  const before = await rows();
  const outcome = await run(name, input, as);
  expect(await rows()).toEqual(before);
  return outcome;
}

describe('the terms of a pact', () => {
  const REFUSED: [string, Record<string, unknown>, [string, string][]][] = [
    ['a region nobody knows', { members: ['150600', '990100'] }, [['NOT_KNOWN', 'members.1']]],
    [
      'a code that only groups counties',
      { members: ['150600', '429000'] },
      [['INVALID_VALUE', 'members.1']],
    ],
    ['a banner', { members: ['150600', '150602'] }, [['INVALID_VALUE', 'members.1']]],
    [
      'several that cannot be members, each at its place',
      { members: ['990100', '150600', '150602001'] },
      [
        ['NOT_KNOWN', 'members.0'],
        ['INVALID_VALUE', 'members.2'],
      ],
    ],
    [
      'a member written in two ways',
      { members: ['150600', '150200', '150600000000'] },
      [['INVALID_VALUE', 'members.2']],
    ],
    [
      'the scale of the long-term-care insurance',
      { acceptedStandards: ['LTC_2021'] },
      [['INVALID_VALUE', 'acceptedStandards.0']],
    ],
    [
      'a standard although assessments are not covered',
      { scopes: ['STATS'] },
      [['INVALID_VALUE', 'acceptedStandards']],
    ],
  ];
  test.each(REFUSED)('with %s are refused', async (_what, terms, expected) => {
    const { userErrors, node } = await refused('proposePact', { ...TERMS, ...terms });
    const found = userErrors.map(({ code, path }) => [code, path.slice(1).join('.')]);
    expect([found, node]).toEqual([expected, null]);
    const id = await placePact(hub, 'DRAFT');
    const amended = await refused('amendPact', {
      id: `RegionPact:${id}`,
      version: 1,
      ...TERMS,
      ...terms,
    });
    expect(amended.refusals).toEqual(expected.map(([code]) => code));
  });

  const MALFORMED: [string, Record<string, unknown>][] = [
    ['one member', { members: ['150600'] }],
    ['the same member twice', { members: ['150600', '150600'] }],
    ['21 members', { members: CITIES }],
    ['a member that is no region code', { members: ['150600', '1502'] }],
    ['no scope', { scopes: [] }],
    ['the same scope twice', { scopes: ['STATS', 'STATS'] }],
    ['a standard nobody knows', { acceptedStandards: ['ISO_9001'] }],
    ['the same standard twice', { acceptedStandards: ['GBT42195_2022', 'GBT42195_2022'] }],
    ['a blank name', { name: ' ' }],
    ['a name of 121 characters', { name: 'a'.repeat(121) }],
    ['a Chinese name in Latin letters', { labelZh: 'Hu Bao' }],
    ['a title of two lines', { agreement: 'a\nb' }],
    ['a NUL in the note', { note: 'a\0b' }],
  ];
  test.each(MALFORMED)('with %s are malformed', async (_what, terms) => {
    expect((await refused('proposePact', { ...TERMS, ...terms })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  const TAKEN: [string, Record<string, unknown>][] = [
    ['20 members, a county-level city among them', { members: ['150600', ...CITIES.slice(2)] }],
    ['a province as a member', { members: ['150600', '230000'] }],
    ['no standard', { acceptedStandards: [] }],
    ['names as long as they may be', { name: 'a'.repeat(120), labelZh: '约'.repeat(60) }],
    ['a remark and a note of 500 characters', { remark: 'a'.repeat(500), note: 'b'.repeat(500) }],
  ];
  test.each(TAKEN)('with %s are taken', async (_what, terms) => {
    expect(await run('proposePact', { ...TERMS, ...terms })).toMatchObject({
      refusals: [],
      codes: [],
      node: { status: 'DRAFT', id: expect.stringMatching(/^RegionPact:pact-2026-[2-9a-z]{8}$/) },
    });
  });

  test('of others are not proposed, whatever the caller’s region', async () => {
    const others = { ...TERMS, members: ['150100', '150200'] };
    expect((await refused('proposePact', others)).codes).toEqual(['NOT_FOUND']);
    // A district of a member is not the member, and a province proposes nothing.
    expect((await refused('proposePact', TERMS, 'supervision:150602')).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await refused('proposePact', TERMS, 'supervision:150000')).codes).toEqual([
      'FORBIDDEN',
    ]);
  });

  test('are not amended so that the one who amends is out', async () => {
    const id = await placePact(hub, 'DRAFT');
    const terms = { ...TERMS, members: ['150100', '150200'] };
    expect(
      await refused('amendPact', { id: `RegionPact:${id}`, version: 1, ...terms }),
    ).toMatchObject({
      userErrors: [{ code: 'INVALID_VALUE', path: ['input', 'members'] }],
      node: { id: `RegionPact:${id}`, version: 1 },
    });
  });
});

describe('signatures', () => {
  test('are one for each member', async () => {
    const id = await placePact(hub, 'DRAFT', ['150100', '150200', '150600']);
    expect((await run('signPact', { id: `RegionPact:${id}`, version: 1 })).node).toMatchObject({
      version: 2,
    });
    for (const as of [AS, 'staff:150600']) {
      expect(await refused('signPact', { id: `RegionPact:${id}`, version: 2 }, as)).toMatchObject({
        userErrors: [{ code: 'ALREADY_SIGNED', path: ['input', 'id'] }],
      });
    }
    const other = await refused(
      'withdrawPactSignature',
      { id: `RegionPact:${id}`, version: 2 },
      'staff:150200',
    );
    expect(other.userErrors).toMatchObject([{ code: 'NOT_SIGNED', path: ['input', 'id'] }]);
    expect(
      (await run('withdrawPactSignature', { id: `RegionPact:${id}`, version: 2 })).codes,
    ).toEqual([]);
    expect((await run('signPact', { id: `RegionPact:${id}`, version: 3 })).node).toMatchObject({
      version: 4,
    });
  });

  test('rest on the text that was read: amended terms need new ones', async () => {
    const id = await placePact(hub, 'DRAFT');
    await run('signPact', { id: `RegionPact:${id}`, version: 1 });
    await run('amendPact', { id: `RegionPact:${id}`, version: 2, ...TERMS });
    expect(
      await refused('signPact', { id: `RegionPact:${id}`, version: 2 }, 'staff:150200'),
    ).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'version'] }],
      node: { version: 3 },
    });
    const { rows: left } = await hub.pg.query(
      'select from regions.pact_signature where pact_id = $1',
      [id],
    );
    expect(left).toEqual([]);
  });

  test('that are missing keep a pact from coming into force', async () => {
    const id = await placePact(hub, 'SIGNED');
    await hub.pg.query(
      'delete from regions.pact_signature where pact_id = $1 and region_code = $2',
      [id, '150200'],
    );
    expect(await refused('activatePact', { id: `RegionPact:${id}`, version: 1 })).toMatchObject({
      userErrors: [{ code: 'NOT_SIGNED', path: ['input', 'id'] }],
    });
  });

  test('of forty at once, each for its member, end in one SIGNED', async () => {
    const members = CITIES.slice(0, 20);
    const id = await placePact(hub, 'DRAFT', members);
    const sign = async (as: string): Promise<string> => {
      for (;;) {
        const read = await hub.query('query ($id: ID!) { regionPact(id: $id) { version } }', {
          variables: { id: `RegionPact:${id}` },
        });
        const { version } = read.data.regionPact;
        const { refusals, codes, node } = await run(
          'signPact',
          { id: `RegionPact:${id}`, version },
          as,
        );
        if (codes.length > 0) return codes.join();
        if (refusals[0] === 'VERSION_CONFLICT') continue;
        return refusals[0] ?? String(node!.status);
      }
    };
    const signers = members.flatMap((code) => [`supervision:${code}`, `staff:${code}`]);
    const came = await Promise.all(signers.map(sign));
    expect(came.filter((one) => one === 'SIGNED')).toHaveLength(1);
    expect(came.filter((one) => one === 'DRAFT')).toHaveLength(19);
    // Whose colleague signed first, or who comes when all is signed.
    for (const one of came) {
      expect(['SIGNED', 'DRAFT', 'ALREADY_SIGNED', 'TRANSITION_NOT_ALLOWED']).toContain(one);
    }
    const { rows: kept } = await hub.pg.query(
      `select (select count(*)::int from regions.pact_signature where pact_id = $1) as signatures,
              (select count(*)::int from regions.transition
               where subject = $1 and to_state = 'SIGNED') as signed`,
      [id],
    );
    expect(kept).toEqual([{ signatures: 20, signed: 1 }]);
  });
});

describe('a pact', () => {
  test('comes into force today or later, on a day that exists', async () => {
    const id = await placePact(hub, 'SIGNED');
    const input = { id: `RegionPact:${id}`, version: 1 };
    expect(await refused('activatePact', { ...input, activeFrom: '2026-06-29' })).toMatchObject({
      userErrors: [{ code: 'INVALID_VALUE', path: ['input', 'activeFrom'] }],
    });
    const noDay = await refused('activatePact', { ...input, activeFrom: '2026-06-31' });
    expect(noDay.codes).toEqual(['BAD_USER_INPUT']);
    const fields = 'status activeFrom';
    for (const activeFrom of [undefined, null, '2026-06-30', '2027-01-01']) {
      const signed = await placePact(hub, 'SIGNED');
      const { node } = await act(
        hub,
        { entity: 'RegionPact', fields },
        'activatePact',
        { id: `RegionPact:${signed}`, version: 1, activeFrom },
        { as: AS },
      );
      expect(node).toEqual({ status: 'ACTIVE', activeFrom: activeFrom ?? '2026-06-30' });
    }
  });

  test('of others, and one that is not there, are the same', async () => {
    const id = await placePact(hub, 'ACTIVE');
    const strangers = await refused(
      'terminatePact',
      { id: `RegionPact:${id}`, version: 1, note: 'x' },
      'staff:210100',
    );
    const absent = await refused('terminatePact', {
      id: 'RegionPact:pact-none',
      version: 1,
      note: 'x',
    });
    expect(strangers.codes).toEqual(['NOT_FOUND']);
    expect(absent.errors.map(({ message }) => message)).toEqual(
      strangers.errors.map(({ message }) => message),
    );
    expect((await refused('signPact', { id: '', version: 1 })).codes).toEqual(['BAD_USER_INPUT']);
  });

  test('in another state, or at another version, stays and is shown as it is', async () => {
    const id = await placePact(hub, 'TERMINATED');
    expect(await refused('signPact', { id: `RegionPact:${id}`, version: 1 })).toMatchObject({
      userErrors: [{ code: 'TRANSITION_NOT_ALLOWED', path: ['input', 'id'] }],
      node: { id: `RegionPact:${id}`, status: 'TERMINATED' },
    });
    expect(await refused('signPact', { id: `RegionPact:${id}`, version: 7 })).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'version'] }],
    });
  });
});
