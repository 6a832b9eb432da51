import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { startEmbeddedHub } from '../../router/hub/hub.ts';
import { Standing } from '../../router/identity/standing.ts';
import { createLog } from '../../ground/process/log.ts';
import { provisionEdge, provisionRoles } from '../../ground/process/provision.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { SUBGRAPHS } from '../../subgraphs/all.ts';
import { contractOf } from '../kit/contract.ts';
import { expectData, publicIdFor, TEST_SECRETS, testHub, type TestHub } from '../kit/hub.ts';
import { httpEdge } from '../kit/http.ts';
import { act } from '../kit/mutations.ts';
import { WHY } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';
import { BY_LAW, card, lookUp, OFFICE, placeGrant, world } from './granted.ts';

/** An elder of Dongsheng in Ordos with a home care bed, and one of Hohhot. */
const HERS = 1;
const SHE = keyOf('elder', HERS);

/** What each group opens of an elder, said here once more. */
const OPENS: Record<string, string> = {
  IDENTITY: 'name sex birthDate age ethnicity maritalStatus hukouRegion lifeStatus lifeStatusOn',
  CONTACT: 'address phone residenceRegion community registrations contacts',
  SITUATION: 'livingSituation education incomeSources medicalPayments supportAgreements',
  ABILITY_BAND: 'currentAbility assessments',
  HOME_CARE: 'homeCareBed homeCareBeds devices deviceLoans',
  VISITS: 'visitPlan visitPlans visitStatus',
  ADMISSIONS: 'admissions currentAdmission',
};

let hub: TestHub;
let id: string;
beforeAll(async () => {
  hub = await testHub({ own: true });
  await hub.settle();
  // What is seeded would stand beside what is tried here.
  await hub.pg.query('update access.access_grant set ended_at = now()');
  await hub.pg.query('update access.share set ended_at = now()');
  id = await publicIdFor(OFFICE, 'Elder', SHE);
});
afterAll(() => hub.close());
beforeEach(async () => {
  hub.setToday(TEST_AS_OF);
  await hub.pg.query('update access.access_grant set ended_at = now() where ended_at is null');
});

/** What an office gets of her by id: her year of birth, or the code of the refusal. */
async function asked(headers: Record<string, string> = BY_LAW, as = OFFICE): Promise<string> {
  const one = await publicIdFor(as, 'Elder', SHE);
  const { data, errors } = await hub.query(`{ elder(id: "${one}") { birthDate } }`, {
    as,
    headers,
  });
  return (data?.elder?.birthDate as string | undefined) ?? errors![0]!.extensions.code;
}

const HER_YEAR = world.elder(HERS).birthDate.slice(0, 4);

describe('under a grant', () => {
  test('nobody is open before she was looked up, and then she alone, in this case', async () => {
    const grant = await placeGrant(hub);
    expect(await asked()).toBe('NOT_FOUND');
    const found = await lookUp(hub, { grant, ...card(HERS) }, { fields: 'id birthDate' });
    expect([found.codes, found.id]).toEqual([[], id]);
    expect(found.answer.data.lookUpElder.elder.birthDate).toBe(HER_YEAR);
    expect(await asked()).toBe(HER_YEAR);
    const other = await publicIdFor(OFFICE, 'Elder', keyOf('elder', 2));
    const { data } = await hub.query(`{ elder(id: "${other}") { id } }`, {
      ...{ as: OFFICE, headers: BY_LAW },
    });
    expect(data.elder).toBeNull();
    // Whom an office looked up, nobody has named to it: its list has those alone whom others named.
    const list = await hub.query('{ sharedElders { totalCount } }', {
      ...{ as: OFFICE, headers: BY_LAW },
    });
    expect(expectData(list).sharedElders.totalCount).toBe(0);
  });

  test.each<[what: string, headers: Record<string, string>, outcome: string]>([
    ['another case', { ...BY_LAW, 'x-hub-case': 'CASE-2' }, 'NOT_FOUND'],
    ['another purpose', { ...BY_LAW, 'x-hub-purpose': 'HEALTH_SUPPORT' }, 'NOT_FOUND'],
    ['another basis', { ...BY_LAW, 'x-hub-legal-basis': 'EMERGENCY' }, 'NOT_FOUND'],
    ['a consent that she never gave', { ...WHY }, 'NOT_FOUND'],
    ['no case', { ...BY_LAW, 'x-hub-case': undefined as never }, 'FORBIDDEN'],
    ['no purpose', { ...BY_LAW, 'x-hub-purpose': undefined as never }, 'FORBIDDEN'],
    ['no basis', { ...BY_LAW, 'x-hub-legal-basis': undefined as never }, 'FORBIDDEN'],
  ])('a request with %s sees nothing of her', async (_, headers, outcome) => {
    const grant = await placeGrant(hub);
    await lookUp(hub, { grant, ...card(HERS) });
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value));
    expect(await asked(sent)).toBe(outcome);
    expect(await asked()).toBe(HER_YEAR);
  });

  test('it opens on each of its days, and on no other, and a look-up for a month', async () => {
    const grant = await placeGrant(hub, { valid_until: '2026-07-10' });
    await lookUp(hub, { grant, ...card(HERS) });
    const seen: Record<string, string> = {};
    for (const day of ['2026-06-29', '2026-06-30', '2026-07-10', '2026-07-11']) {
      hub.setToday(day);
      seen[day] = await asked();
    }
    expect(seen).toEqual({
      ...{ '2026-06-29': 'NOT_FOUND', '2026-06-30': HER_YEAR },
      ...{ '2026-07-10': HER_YEAR, '2026-07-11': 'NOT_FOUND' },
    });
    hub.setToday(TEST_AS_OF);
    const longer = await placeGrant(hub);
    await lookUp(hub, { grant: longer, ...card(HERS) });
    hub.setToday('2026-07-30');
    expect(await asked()).toBe(HER_YEAR);
    hub.setToday('2026-07-31');
    expect(await asked()).toBe('NOT_FOUND');
  });

  test('persons of other places are nobody, and rows of hers that another city made stay closed', async () => {
    const elsewhere = await placeGrant(hub, { region_code: '150603', region_at: 150603000000 });
    expect((await lookUp(hub, { grant: elsewhere, ...card(HERS) })).id).toBeNull();
    const grant = await placeGrant(hub);
    await lookUp(hub, { grant, ...card(HERS) });
    const beds = async () => {
      const { data } = await hub.query(`{ elder(id: "${id}") { homeCareBed { id } } }`, {
        as: OFFICE,
        headers: BY_LAW,
      });
      return data.elder.homeCareBed === null ? 0 : 1;
    };
    const before = await beds();
    expect(before).toBeGreaterThan(0);
    await hub.pg.query('begin');
    const { rows: bed } = await hub.pg.query<{ key: string }>(
      `update services.home_care_bed set region_code = '150100', region_at = 150100000000
       where key = (select key from services.home_care_bed where elder_key = $1 limit 1) returning key`,
      [SHE],
    );
    await hub.pg.query('commit');
    expect(await beds()).toBe(before - 1);
    await hub.pg.query(
      `update services.home_care_bed set region_code = '150602', region_at = 150602000000 where key = $1`,
      [bed[0]!.key],
    );
    // She moves away from where the grant was given for.
    await hub.pg.query(
      `update elders.elder set region_code = '150100', region_at = 150100000000 where key = $1`,
      [SHE],
    );
    expect(await asked()).toBe('NOT_FOUND');
    await hub.pg.query(
      `update elders.elder e set region_code = r.region_code, region_at = r.region_at
       from elders.elder_registration r where r.elder_key = e.key and e.key = $1 and r.valid_to is null`,
      [SHE],
    );
    expect(await asked()).toBe(HER_YEAR);
  });

  test.each(Object.keys(OPENS))(
    '%s opens its fields of her but for texts and lists, and no other',
    async (group) => {
      const grant = await placeGrant(hub, { field_groups: [group] });
      await lookUp(hub, { grant, ...card(HERS) });
      const elder = contractOf('partner').getType('Elder') as GraphQLObjectType;
      const fields = Object.values(elder.getFields());
      const text = fields
        .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`))
        .join(' ');
      const { errors = [] } = await hub.query(`{ elder(id: "${id}") { ${text} } }`, {
        ...{ as: OFFICE, headers: BY_LAW },
      });
      const denied = errors.filter(({ path }) => path!.length === 2).map(({ path }) => path![1]);
      // Texts and lists a consent alone opens.
      const byConsent = fields
        .filter(({ type }) => /^String$|Connection$|\[/.test(String(type)))
        .map(({ name }) => name)
        .concat('maritalStatus', 'hukouRegion', 'education');
      const open = OPENS[group]!.split(' ')
        .filter((name) => !byConsent.includes(name))
        .concat('id', 'synthetic', 'consents');
      expect(denied.sort()).toEqual(
        fields
          .map(({ name }) => name)
          .filter((name) => !open.includes(name))
          .sort(),
      );
      for (const { extensions } of errors) expect(extensions.code).toBe('FORBIDDEN');
    },
  );
});

describe('with the next request, on each of two hubs,', () => {
  test.each<[what: string, end: (grant: string) => Promise<unknown>]>([
    [
      'an ended grant opens nothing',
      (grant) =>
        act(
          hub,
          { entity: 'AccessGrant' },
          'endGrant',
          { id: grant, version: 1, note: '事项已办结' },
          { as: 'supervision:150600' },
        ),
    ],
    [
      'an ended pact opens nothing',
      () =>
        act(
          hub,
          { entity: 'RegionPact' },
          'terminatePact',
          { id: 'RegionPact:hu-bao-e-wu', version: 1, note: '协议到期' },
          { as: 'supervision:150200' },
        ),
    ],
    [
      'a disabled client is told nothing of people',
      async () => {
        const { rows } = await hub.pg.query<{ id: string; version: number }>(
          "select id, version from regions.api_client where organisation = 'partner-office-150100'",
        );
        const { id: client, version } = rows[0]!;
        return act(
          hub,
          { entity: 'ApiClient' },
          'disableClient',
          { id: `ApiClient:${client}`, version, note: '违规' },
          { as: 'admin' },
        );
      },
    ],
  ])('%s', async (what, end) => {
    const { serve: urls } = await provisionRoles(hub.ownerUrl, SUBGRAPHS, TEST_SECRETS);
    const second = await startEmbeddedHub({
      ...{ urls, secrets: TEST_SECRETS, log: createLog('silent'), today: () => TEST_AS_OF },
    });
    const edgeUrl = await provisionEdge(hub.ownerUrl, TEST_SECRETS);
    const standings = [new Standing(edgeUrl), new Standing(edgeUrl)] as const;
    const edges = await Promise.all([
      httpEdge(hub.hub.engine, { standing: standings[0] }),
      httpEdge(second.engine, { standing: standings[1] }),
    ]);
    const seen = () =>
      Promise.all(
        edges.map(async (edge) => {
          const answer = await edge.query(`{ elder(id: "${id}") { birthDate } }`, {
            ...{ as: OFFICE, headers: BY_LAW },
          });
          return (answer.data?.elder?.birthDate as string | undefined) ?? answer.code;
        }),
      );
    try {
      const grant = await placeGrant(hub);
      await lookUp(hub, { grant, ...card(HERS) });
      expect(await seen()).toEqual([HER_YEAR, HER_YEAR]);
      const done = (await end(grant)) as { codes: string[]; refusals: string[] };
      expect([done.codes, done.refusals]).toEqual([[], []]);
      const code = what.includes('client') ? 'CLIENT_NOT_REGISTERED' : 'NOT_FOUND';
      expect(await seen()).toEqual([code, code]);
    } finally {
      for (const edge of edges) await edge.close();
      for (const standing of standings) await standing.close();
      await second.close();
      await hub.pg.query(
        `update access.pact set active = true where pact = 'hu-bao-e-wu';
         update access.client set active = true`,
      );
    }
  });
});

test('a caller reads of the grants in force its own, before it says any purpose', async () => {
  await hub.pg.query(
    "update regions.access_grant set status = 'ENDED', ended_on = '2026-06-30' where status <> 'ENDED'",
  );
  const grant = await placeGrant(hub);
  await placeGrant(hub, { organisation: 'partner-office-150200' });
  await placeGrant(hub, { status: 'REQUESTED', decided_on: null });
  await placeGrant(hub, { valid_from: '2026-07-01' });
  const held =
    '{ viewer { grants { nodes { id inForce purpose legalBasis fieldGroups region { code } } } } }';
  const { viewer } = expectData(await hub.query(held, { as: OFFICE }));
  expect(viewer.grants.nodes).toEqual([
    {
      ...{ id: grant, inForce: true, purpose: 'CARE_COORDINATION', legalBasis: 'STATUTORY_DUTY' },
      ...{ fieldGroups: ['IDENTITY', 'HOME_CARE'], region: { code: '150600' } },
    },
  ]);
  for (const as of ['developer:1', 'elder:1', 'staff:150600', undefined]) {
    const { viewer: other } = expectData(await hub.query(held, { as }));
    expect([as, other.grants?.nodes ?? []]).toEqual([as, []]);
  }
});
