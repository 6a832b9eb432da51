import { getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { FIELD_GROUPS } from '../../ground/access/field-groups.ts';
import { contractOf } from '../kit/contract.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { WHY } from '../kit/viewers.ts';
import { TEST_AS_OF } from '../kit/world.ts';

/**
 * What each group opens, written here once more as somebody would say it who knows what elders agree
 * to; `schema` is what the contracts of apps and of partners hold.
 */
const OPENS: Record<string, string> = {
  IDENTITY: 'name sex birthDate age ethnicity maritalStatus hukouRegion lifeStatus lifeStatusOn',
  CONTACT: 'address phone residenceRegion community registrations contacts',
  SITUATION: 'livingSituation education incomeSources medicalPayments supportAgreements',
  ABILITY_BAND: 'currentAbility assessments',
  HOME_CARE: 'homeCareBed homeCareBeds devices deviceLoans',
  VISITS: 'visitPlan visitPlans visitStatus',
  ADMISSIONS: 'admissions currentAdmission',
};
const ALWAYS = ['id', 'synthetic', 'consents'];
const GROUP_OF = new Map(
  Object.entries(OPENS).flatMap(([group, fields]) => fields.split(' ').map((one) => [one, group])),
);

/** Rows that a group opens, each with its look-up and its table. */
const ROWS: readonly [group: string, type: string, table: string][] = [
  ['HOME_CARE', 'HomeCareBed', 'services.home_care_bed'],
  ['HOME_CARE', 'Device', 'services.device'],
  ['HOME_CARE', 'DeviceLoan', 'services.device_loan'],
  ['VISITS', 'VisitPlan', 'services.visit_plan'],
  ['VISITS', 'VisitRecord', 'services.visit_record'],
  ['ADMISSIONS', 'Admission', 'facilities.admission'],
];

const PURPOSES = ['CARE_COORDINATION', 'HEALTH_SUPPORT', 'FAMILY_INFORMATION'];
const RECIPIENTS = [
  ...[1, 2, 3, 4, 5].map((n) => [`developer:${n}`, `app-${n}`] as const),
  ...['150100', '150600'].map((code) => [`partner:${code}`, `partner-office-${code}`] as const),
];
const CASES = RECIPIENTS.flatMap(([as, organisation]) =>
  PURPOSES.map((purpose) => ({ as, organisation, purpose })),
);

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub();
});
afterAll(() => hub.close());

/** By SQL over consents and redeemed codes: who shares which groups with an organisation for a purpose. */
async function shared(organisation: string, purpose: string): Promise<Map<string, string[]>> {
  const { rows } = await hub.pg.query<{ elder_key: string; groups: string[] }>(
    `select elder_key, array_agg(distinct g) as groups from (
       select c.elder_key, c.field_groups from regions.consent c
       where c.organisation = $1 and c.purpose = $2 and c.withdrawn_on is null
         and $3::date between c.granted_on and c.valid_until
       union all
       select f.elder_key, f.field_groups
       from regions.referral f join access.referral a on a.key = f.key
       where f.organisation = $1 and f.purpose = $2 and f.made_by = 'PERSON'
         and f.cancelled_on is null and $3::date between a.redeemed_on and a.open_until) s,
       unnest(field_groups) g group by 1`,
    [organisation, purpose, TEST_AS_OF],
  );
  return new Map(rows.map(({ elder_key, groups }) => [elder_key, groups]));
}

function elderFields(audience: 'developer' | 'partner'): string[] {
  const elder = contractOf(audience).getType('Elder') as GraphQLObjectType;
  return Object.keys(elder.getFields());
}

/** Every field of an elder in a contract, each with the smallest selection that it takes. */
function everyField(audience: 'developer' | 'partner'): string {
  const elder = contractOf(audience).getType('Elder') as GraphQLObjectType;
  return Object.values(elder.getFields())
    .map(({ name, type }) => (isLeafType(getNamedType(type)) ? name : `${name} { __typename }`))
    .join(' ');
}

test.each(['developer', 'partner'] as const)(
  'every field of an elder that the contract of a %s holds is in one group, or says nothing of her',
  (audience) => {
    const open = elderFields(audience).filter((field) => !ALWAYS.includes(field));
    expect(open.filter((field) => !GROUP_OF.has(field))).toEqual([]);
    for (const field of open) {
      const groups = Object.values(FIELD_GROUPS).filter(({ opens }) => {
        const fields = opens.Elder;
        return fields !== undefined && fields !== 'ALL' && fields.includes(field);
      });
      expect([field, groups.length]).toEqual([field, 1]);
    }
  },
);

test('each recipient meets just the elders whose consent names it, and of each just the fields granted', async () => {
  let read = 0;
  let refused = 0;
  for (const { as, organisation, purpose } of CASES) {
    const audience = as.startsWith('partner') ? 'partner' : 'developer';
    const owed = await shared(organisation, purpose);
    const headers = { ...WHY, 'x-hub-purpose': purpose };
    const { sharedElders } = expectData(
      await hub.query('{ sharedElders(first: 100) { totalCount nodes { id } } }', { as, headers }),
    );
    const ids = await Promise.all([...owed.keys()].map((key) => publicIdFor(as, 'Elder', key)));
    expect([as, purpose, sharedElders.totalCount]).toEqual([as, purpose, owed.size]);
    const nodes = sharedElders.nodes as { id: string }[];
    expect(nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const [n, groups] of [...owed.values()].entries()) {
      const text = `{ elder(id: "${ids[n]}") { ${everyField(audience)} } }`;
      const { data, errors = [] } = await hub.query(text, { as, headers });
      const refusals = errors.filter(({ path }) => path!.length === 2);
      const denied = new Set(refusals.map(({ path }) => path![1]));
      for (const { extensions } of refusals) expect(extensions.code).toBe('FORBIDDEN');
      for (const field of elderFields(audience)) {
        const open = ALWAYS.includes(field) || groups.includes(GROUP_OF.get(field)!);
        expect([as, field, groups, denied.has(field)]).toEqual([as, field, groups, !open]);
        if (open) read += 1;
        else refused += 1;
        if (!open) expect(data.elder[field]).toBeNull();
      }
    }
  }
  expect(Math.min(read, refused)).toBeGreaterThan(100);
});

test('a row of hers is looked up by whom she shares its group with, and by nobody else', async () => {
  const tried = { seen: 0, not: 0 };
  for (const { as, organisation, purpose } of CASES) {
    const owed = await shared(organisation, purpose);
    const headers = { ...WHY, 'x-hub-purpose': purpose };
    for (const [group, type, table] of ROWS) {
      const hers = [...owed].filter(([, groups]) => groups.includes(group)).map(([key]) => key);
      const { rows } = await hub.pg.query<{ key: string; owed: boolean }>(
        `(select key, true as owed from ${table} where elder_key = any($1) order by key limit 3)
         union all
         (select key, false from ${table} where elder_key = any($2) and elder_key <> all($1) order by key limit 3)
         union all (select key, false from ${table} where elder_key <> all($2) order by key limit 1)`,
        [hers, [...owed.keys()]],
      );
      for (const row of rows) {
        const id = await publicIdFor(as, type, row.key);
        const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
        const text = `{ one: ${field}(id: "${id}") { id } node(id: "${id}") { id } }`;
        const { data } = await hub.query(text, { as, headers });
        const found = row.owed ? { id } : null;
        expect([as, type, data]).toEqual([as, type, { one: found, node: found }]);
        tried[row.owed ? 'seen' : 'not'] += 1;
      }
    }
  }
  expect(tried.seen).toBeGreaterThan(5);
  expect(tried.not).toBeGreaterThan(20);
});

test('the shared elders are walked in small pages without a gap, and in another order by each recipient', async () => {
  const headers = WHY;
  for (const [as, organisation] of RECIPIENTS) {
    const owed = await shared(organisation, 'CARE_COORDINATION');
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { sharedElders } = expectData(
        await hub.query(
          `query ($after: String) { sharedElders(first: 2, after: $after) {
             nodes { id } pageInfo { hasNextPage endCursor } } }`,
          { as, headers, variables: { after } },
        ),
      );
      ids.push(...(sharedElders.nodes as { id: string }[]).map(({ id }) => id));
      if (!sharedElders.pageInfo.hasNextPage) break;
      after = sharedElders.pageInfo.endCursor as string;
    }
    expect(new Set(ids).size).toBe(owed.size);
    expect(ids.length).toBe(owed.size);
  }
});

test('an app costs a statement for each part and level, and staff pay none of them', async () => {
  const headers = WHY;
  const text = '{ sharedElders(first: 100) { nodes { id name homeCareBeds { nodes { id } } } } }';
  for (const [as] of RECIPIENTS) {
    const sent = await hub.statements(() => hub.query(text, { as, headers }));
    // The elders; what they share, asked before their beds; the beds.
    expect(sent.length).toBeLessThanOrEqual(3);
  }
  const staff = await hub.statements(() =>
    hub.query('{ elders(first: 5) { nodes { id name currentAbility { band } } } }', {
      as: 'caregiving:150600',
    }),
  );
  expect(staff.filter((sql) => sql.includes('access.'))).toEqual([]);
});
