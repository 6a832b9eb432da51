import { allMaterials } from '../kit/applied.ts';
import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { inStore, VENDOR } from '../services/devices.ts';
import { world } from '../services/rows.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A home-care bed in Ordos (家庭养老床位): the family applies, the banner assesses, approves and
 * fits it, care is given, and the city's target counts one bed more.
 */
const hub = journeyHub({ own: true });

/** Q4: active home-care beds against 2,000 (Ordos), by provider. */
const COUNTED = graphql(`
  query HomeCareBedTarget($code: String!) {
    region(code: $code) {
      homeCareBedCount {
        value
      }
      homeCareBedsByProvider(first: 100) {
        nodes {
          beds {
            value
          }
          provider {
            organization {
              name
            }
          }
        }
      }
      targets(first: 1, filter: { indicator: "HOME_BED" }) {
        nodes {
          value
          actual {
            value
            difference
            reason
          }
        }
      }
    }
  }
`);

const STORY = graphql(`
  query HomeCareBedHistory($elder: ID!) {
    elder(id: $elder) {
      freeHomeCareRule {
        met
        reasonCodes
      }
      homeCareBed {
        status
        allowedActions
        plannedHours
        receivedOn
        assessedOn
        concludedOn
        activeFrom
        devices {
          item {
            id
          }
          vendor {
            name
          }
        }
        deliveries(month: "2026-06") {
          hours
          visits
        }
      }
    }
  }
`);

const TODAY = '2026-06-30';
const BED = { entity: 'HomeCareBed', fields: 'id status version eligibleForFreeCare' };

let elder: { key: string; banner: string; provider: string };
let asElder: string;
let before: number;
let due: number;

beforeAll(async () => {
  await hub().settle();
  const { rows } = await hub().pg.query<{ key: string; banner: string; provider: string }>(
    `select f.elder_key as key, left(f.region_code, 6) as banner, (
       select facility_id from services.facility_fact p where p.status = 'OPERATING'
         and left(p.region_code, 6) = left(f.region_code, 6) limit 1) as provider
     from services.elder_fact f
     where f.region_code like '1506%' and f.life_status = 'ACTIVE'
       and f.categories @? '$[*] ? (@.until == null && (@.category == "DIBAO"
         || @.category == "DIBAO_MARGIN" || @.category == "DESTITUTE_SCATTERED"))'
       and f.assessments @? '$[*] ? (@.band != "INTACT" && @.standard != "LTC_2021" && @.until >= "2026-06-30")'
       and not exists (select from services.home_care_bed b
                       where b.elder_key = f.elder_key and b.status not in ('CLOSED', 'REJECTED'))`,
  );
  elder = rows[0]!;
  asElder = `elder:${[...world.elders()].find(({ key }) => key === elder.key)!.n}`;
});

const story = async () => {
  const id = await publicIdFor(asElder, 'Elder', elder.key);
  return (await ask(hub(), STORY, { as: asElder, elder: id })).elder!;
};

const CITY = { as: 'supervision:150600', code: '150600' };

/** The state that an action of an office of the banner leads to; each office knows the bed by its own id. */
async function staff(role: string, name: string, input: Record<string, unknown> = {}) {
  const { rows } = await hub().pg.query<{ key: string; version: number }>(
    `select key, version from services.home_care_bed
     where elder_key = '${elder.key}' and status <> 'CLOSED'`,
  );
  const as = `${role}:${elder.banner}`;
  const { key, version } = rows[0]!;
  const id = await publicIdFor(as, 'HomeCareBed', key);
  const { node, codes, refusals } = await act(hub(), BED, name, { id, version, ...input }, { as });
  return codes[0] ?? refusals[0] ?? (node!.status as string);
}

test('the city sees how many beds it has and who serves them, and how many of its sample there were at the end of 2025', async () => {
  const { region } = await ask(hub(), COUNTED, CITY);
  before = region!.homeCareBedCount!.value!;
  const providers = region!.homeCareBedsByProvider!.nodes;
  expect(providers.reduce((sum, { beds }) => sum + beds!.value!, 0)).toBe(before);
  for (const { provider } of providers) expect(provider!.organization!.name).toBeTruthy();
  const { value, actual } = region!.targets!.nodes[0]!;
  due = Number(actual!.value);
  expect(due).toBeLessThan(before);
  // A sample of the city's elders does not say how many beds the city is short of.
  expect([value, actual!.difference, actual!.reason]).toEqual(['2000', null, 'SAMPLE']);
});

test('the elder reads that care would be free, and applies', async () => {
  expect((await story()).freeHomeCareRule).toEqual({ met: true, reasonCodes: ['ENTITLED'] });
  const id = await publicIdFor(asElder, 'Elder', elder.key);
  const applied = { channel: 'ONLINE', materials: allMaterials('HOME_CARE_BED') };
  const input = { elder: id, provider: `Facility:${elder.provider}`, ...applied };
  const { node } = await act(hub(), BED, 'applyForHomeCareBed', input, { as: asElder });
  expect(node).toMatchObject({ status: 'APPLIED', version: 1, eligibleForFreeCare: true });
});

test('the banner assesses, approves and fits it; supervision finds a fault once; care is given', async () => {
  const device = await inStore(hub().pg, { item_id: 'NURSING_BED', region_code: elder.banner });
  const devices = { devices: [await publicIdFor(`caregiving:${elder.banner}`, 'Device', device)] };
  const care = { month: '2026-06', hours: '7.5', visits: 4 };
  for (const [role, action, state, input] of [
    ['assessment', 'assessHomeCareBed', 'ASSESSED', {}],
    ['caregiving', 'approveHomeCareBed', 'APPROVED', { plannedHours: 30 }],
    ['caregiving', 'installHomeCareBed', 'INSTALLING', {}],
    ['caregiving', 'handInHomeCareBed', 'ACCEPTANCE', devices],
    ['supervision', 'returnHomeCareBed', 'INSTALLING', { note: '床栏松动' }],
    ['caregiving', 'handInHomeCareBed', 'ACCEPTANCE', devices],
    ['supervision', 'acceptHomeCareBed', 'ACTIVE', {}],
    ['caregiving', 'recordHomeCare', 'ACTIVE', care],
  ] as const) {
    expect([action, await staff(role, action, input)]).toEqual([action, state]);
  }
});

test('the city’s count shows one bed more, its target that of the day when it was due', async () => {
  const { region } = await ask(hub(), COUNTED, CITY);
  expect(region!.homeCareBedCount!.value).toBe(before + 1);
  expect(region!.targets!.nodes[0]!.actual!.value).toBe(String(due));
});

test('the elder reads the whole story of the bed and can end it', async () => {
  expect((await story()).homeCareBed).toEqual({
    status: 'ACTIVE',
    allowedActions: ['closeHomeCareBed'],
    plannedHours: 30,
    ...{ receivedOn: TODAY, assessedOn: TODAY, concludedOn: TODAY, activeFrom: TODAY },
    devices: [{ item: { id: 'CatalogueItem:NURSING_BED' }, vendor: { name: VENDOR.name } }],
    deliveries: [{ hours: '7.5', visits: 4 }],
  });
});
