import { publicIdFor } from '../kit/hub.ts';
import { act } from '../kit/mutations.ts';
import { graphql } from './documents/gql.ts';
import { ask, journeyHub } from './journey.ts';

/**
 * A caregiver of Ordos works at a home. After a complaint the city suspends her certificate
 * (职业技能等级证书), and gives it back ten days later. Later it is suspended again and revoked.
 */
const hub = journeyHub({ own: true });

const CHECK = graphql(`
  query CheckCaregiver($number: String!, $name: String!) {
    certificateValidity(number: $number, name: $name) {
      valid
      level
      asOf
    }
  }
`);

const STAFFING = graphql(`
  query CertifiedStaff($facility: ID!, $asOf: Date) {
    facility(id: $facility) {
      staffing(asOf: $asOf) {
        caregivers
        certifiedCaregivers
        certifiedShare {
          numerator
          denominator
        }
      }
    }
    region(code: "150600") {
      certifiedCaregiverShare(asOf: $asOf) {
        numerator
      }
    }
  }
`);

const HISTORY = graphql(`
  query CertificateHistory($number: String!, $asOf: Date) {
    certificate(number: $number) {
      status
      inactiveFrom
      valid(asOf: $asOf)
      allowedActions
      suspensions {
        nodes {
          from
          to
        }
      }
      transitions(first: 10) {
        totalCount
        nodes {
          action
          from
          to
          note
        }
      }
    }
  }
`);

const SUPERVISION = 'supervision:150600';
const CERTIFICATE = { entity: 'Certificate' };

let key: string;
let number: string;
let name: string;
let level: string;
let facility: string;
let before: Figures;

interface Figures {
  certified: number;
  caregivers: number;
  city: number;
}

beforeAll(async () => {
  const { rows } = await hub().pg.query<Record<string, string>>(
    `select c.key, c.number, w.name, c.level, m.facility_id
     from workforce.certificate c join workforce.worker w on w.key = c.worker_key
     join workforce.employment m on m.worker_key = w.key and m.ends_on is null
     where c.occupation = 'CAREGIVER' and c.status = 'VALID' and w.region_code like '1506%'
       and 'CAREGIVER' = any(w.roles) and m.facility_id is not null
       and (select count(*) from workforce.certificate o where o.worker_key = w.key) = 1
     order by c.key limit 1`,
  );
  ({
    key,
    number,
    name,
    level,
    facility_id: facility,
  } = rows[0] as {
    [K in 'key' | 'number' | 'name' | 'level' | 'facility_id']: string;
  });
  hub().setToday('2026-07-01');
  before = await figures();
});

async function figures(asOf?: string): Promise<Figures> {
  const { facility: place, region } = await ask(hub(), STAFFING, {
    facility: `Facility:${facility}`,
    asOf,
  });
  const { caregivers, certifiedCaregivers, certifiedShare } = place!.staffing!;
  expect(certifiedShare).toEqual({ numerator: certifiedCaregivers, denominator: caregivers });
  const city = region!.certifiedCaregiverShare!.numerator!;
  return { certified: certifiedCaregivers!, caregivers: caregivers!, city };
}

/** What others were told last of the place. */
async function told(): Promise<{ certified: number; caregivers: number; asOf: string }> {
  await hub().settle();
  const { rows } = await hub().pg.query<{ payload: Record<string, any> }>(
    `select payload from workforce.fact_outbox where kind = 'FACILITY_STAFFING' and subject = $1
     order by sequence desc limit 1`,
    [facility],
  );
  const { certifiedCaregivers: certified, caregivers, asOf } = rows[0]!.payload;
  return { certified, caregivers, asOf };
}

const check = async () => (await ask(hub(), CHECK, { number, name })).certificateValidity;

async function decide(action: string, note: string, version: number, as = SUPERVISION) {
  const id = await publicIdFor(as, 'Certificate', key);
  return act(hub(), CERTIFICATE, action, { id, version, note }, { as });
}

test('anyone who checks the caregiver finds her certificate valid', async () => {
  expect(await check()).toEqual({ valid: true, level, asOf: '2026-07-01' });
});

test('neither another city nor her banner’s care office can suspend it', async () => {
  const far = await decide('suspendCertificate', '投诉', 1, 'supervision:210100');
  expect(far.codes).toEqual(['NOT_FOUND']);
  const care = await decide('suspendCertificate', '投诉', 1, 'caregiving:150600');
  expect(care.codes).toEqual(['FORBIDDEN']);
  expect(await figures()).toEqual(before);
});

test('the city’s supervision suspends it, and says why', async () => {
  const { node } = await decide('suspendCertificate', '投诉核查', 1);
  expect(node).toMatchObject({ status: 'SUSPENDED', version: 2 });
});

test('from that moment anyone’s check says no more than that it is not valid', async () => {
  expect(await check()).toEqual({ valid: false, level: null, asOf: '2026-07-01' });
});

test('her home and her city have one certified caregiver less, and yesterday as many as before', async () => {
  const less = { ...before, certified: before.certified - 1, city: before.city - 1 };
  expect(await figures()).toEqual(less);
  expect(await figures('2026-06-30')).toEqual(before);
  const { certified, caregivers } = less;
  expect(await told()).toEqual({ certified, caregivers, asOf: '2026-07-01' });
});

test('ten days later the complaint is settled and the certificate restored', async () => {
  hub().setToday('2026-07-11');
  const { node } = await decide('restoreCertificate', '投诉不成立', 2);
  expect(node).toMatchObject({ status: 'VALID', version: 3 });
  expect(await check()).toEqual({ valid: true, level, asOf: '2026-07-11' });
  expect(await figures()).toEqual(before);
  const { certified, caregivers } = before;
  expect(await told()).toEqual({ certified, caregivers, asOf: '2026-07-11' });
});

test.each([
  ['2026-06-30', 0],
  ['2026-07-01', -1],
  ['2026-07-10', -1],
  ['2026-07-11', 0],
])('the figures of %s stay as they were: %i', async (day, difference) => {
  expect(await figures(day)).toEqual({
    ...before,
    certified: before.certified + difference,
    city: before.city + difference,
  });
  const { certificate } = await ask(hub(), HISTORY, { as: SUPERVISION, number, asOf: day });
  expect(certificate!.valid).toBe(difference === 0);
});

test('a second finding suspends and ends it; no action leads on from there', async () => {
  hub().setToday('2026-09-01');
  await decide('suspendCertificate', '冒名顶替', 3);
  hub().setToday('2026-09-15');
  const { node } = await decide('revokeCertificate', '查实', 4);
  expect(node).toMatchObject({ status: 'REVOKED' });
  expect((await decide('restoreCertificate', '申诉', 5)).refusals).toEqual([
    'TRANSITION_NOT_ALLOWED',
  ]);
  expect((await check())!.valid).toBe(false);
});

test('its record tells the whole story to staff', async () => {
  const { certificate } = await ask(hub(), HISTORY, {
    as: SUPERVISION,
    number,
    asOf: '2026-08-31',
  });
  expect(certificate).toEqual({
    status: 'REVOKED',
    inactiveFrom: '2026-09-01',
    valid: true,
    allowedActions: [],
    suspensions: { nodes: [{ from: '2026-07-01', to: '2026-07-10' }] },
    transitions: {
      totalCount: 4,
      nodes: [
        { action: 'suspendCertificate', from: 'VALID', to: 'SUSPENDED', note: '投诉核查' },
        { action: 'restoreCertificate', from: 'SUSPENDED', to: 'VALID', note: '投诉不成立' },
        { action: 'suspendCertificate', from: 'VALID', to: 'SUSPENDED', note: '冒名顶替' },
        { action: 'revokeCertificate', from: 'SUSPENDED', to: 'REVOKED', note: '查实' },
      ],
    },
  });
});
