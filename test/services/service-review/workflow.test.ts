import { keyOf } from '../../../ground/synthetic/keys.ts';
import { SERVICE_REVIEW } from '../../../subgraphs/services/service-review/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, freshKey, verdict } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { nothingBought, placeDeliveries, SUPPLIER } from '../purchases/bought.ts';

const elder = keyOf('elder', 1);
const OPEN = ['TO_VERIFY', 'RECTIFYING', 'RECTIFIED'];
const HERS = `update services.service_delivery set status = 'CONFIRMED', confirmed_by = 'ELDER'`;

async function deliveryNow(hub: TestHub): Promise<string> {
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from services.service_delivery where elder_key = $1',
    [elder],
  );
  return rows[0]!.key;
}

const specimen: Specimen = {
  machine: SERVICE_REVIEW,
  table: 'services.service_review',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query("delete from services.service_review where region_code like '1506%'");
    await nothingBought(hub);
    await placeDeliveries(hub);
  },
  async place(hub, status) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.service_review (key, status, grade, reviewed_on, closed_on, delivery_key,
         supplier_id, elder_key, region_code, region_at, synthetic)
       select uuidv7(), $1, case when $1 = 'RATED' then 'SATISFIED' else 'DISSATISFIED' end, '2026-06-10',
         case when $2 then null else date '2026-06-12' end, d.key, $3, d.elder_key, d.region_code,
         d.region_at, true
       from services.service_delivery d where d.elder_key = $4 returning key`,
      [status, OPEN.includes(status), SUPPLIER.organization.key, elder],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action === 'verifyServiceReview') return { founded: true };
    if (action === 'callBackServiceReview') return { content: true };
    if (action !== 'reviewServiceDelivery') return {};
    const key = await deliveryNow(hub);
    const delivery = as === '' ? 'x' : await publicIdFor(as, 'ServiceDelivery', key);
    return { delivery, grade: 'DISSATISFIED', says: '来得晚' };
  },
  unknown: (action) => (action === 'reviewServiceDelivery' ? 'NOT_KNOWN' : undefined),
};
const as = 'caregiving:150600';

describe('a review of a service', () => walkWorkflow(specimen));

describe('reviewing', () => {
  oneEffect(specimen, { name: 'reviewServiceDelivery', state: 'New', persona: 'elder:1' });
  const tried = outcomes(specimen, 'elder:1');
  const state = (status: string) => `update services.service_delivery set status = '${status}'
    where elder_key = '${elder}'`;
  tried('reviewServiceDelivery', 'New', [
    ['a bad grade', {}, 'TO_VERIFY'],
    ['the worst grade', { grade: 'VERY_DISSATISFIED', says: null }, 'TO_VERIFY'],
    ['the least of the good ones', { grade: 'FAIRLY_SATISFIED' }, 'RATED'],
    ['the best grade', { grade: 'VERY_SATISFIED' }, 'RATED'],
    ['no grade', { grade: 'PERFECT' }, 'BAD_USER_INPUT'],
    ['more than there is room for', { says: '差'.repeat(501) }, 'BAD_USER_INPUT'],
    ['a delivery that nobody confirmed', {}, 'NOT_CONFIRMED delivery', state('RECORDED')],
    ['one that is disputed', {}, 'NOT_CONFIRMED delivery', state('DISPUTED')],
    [
      'one that was found not to be given',
      {},
      'NOT_CONFIRMED delivery',
      `${HERS}; ${state('REJECTED')}`,
    ],
    [
      'a delivery that is none',
      async () => ({ delivery: await publicIdFor('elder:1', 'ServiceDelivery', elder) }),
      'NOT_KNOWN delivery',
    ],
  ]);
});

describe('the closed loop', () => {
  const tried = outcomes(specimen, as);
  const why = { note: '已核实' };
  tried('verifyServiceReview', 'TO_VERIFY', [
    ['what is so', why, 'RECTIFYING'],
    ['what is not so', { founded: false, ...why }, 'CLOSED'],
  ]);
  tried('callBackServiceReview', 'RECTIFIED', [
    ['an elder who is content', {}, 'CLOSED'],
    ['one who is not', { content: false }, 'RECTIFYING'],
  ]);
});

describe('a delivery and its reviews', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
  });
  afterAll(() => hub.close());

  const review = async (who: string, grade: string) => {
    const delivery = await publicIdFor(who, 'ServiceDelivery', await deliveryNow(hub));
    const input = { delivery, grade, idempotencyKey: freshKey() };
    return act(hub, SERVICE_REVIEW, 'reviewServiceDelivery', input, { as: who });
  };

  test('twenty reviews of one delivery at once, by the elder and by the office, are one', async () => {
    await specimen.clear(hub);
    const who = ['elder:1', 'guardian:1', as];
    const all = await Promise.all(
      Array.from({ length: 21 }, (_, n) => review(who[n % 3]!, 'SATISFIED')),
    );
    const told = all.map(verdict);
    expect(told.filter((one) => one === 'DONE')).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(['DONE', 'ALREADY_EXISTS']));
  });

  test('who takes a review back may give another one, and the delivery shows that', async () => {
    await specimen.clear(hub);
    const { node } = await review('elder:1', 'DISSATISFIED');
    const back = { id: node!.id, version: 1 };
    await act(hub, SERVICE_REVIEW, 'withdrawServiceReview', back, { as: 'elder:1' });
    expect(verdict(await review('elder:1', 'VERY_SATISFIED'))).toBe('DONE');
    const asked = `{ viewer { elder { serviceDeliveries(first: 1) { nodes { review { grade supplier { name } } } }
      serviceReviews { totalCount nodes { status grade delivery { status } } } } } }`;
    const { data } = await hub.query(asked, { as: 'elder:1' });
    expect(data.viewer.elder).toEqual({
      serviceDeliveries: {
        nodes: [
          { review: { grade: 'VERY_SATISFIED', supplier: { name: SUPPLIER.organization.name } } },
        ],
      },
      serviceReviews: {
        totalCount: 2,
        nodes: [
          { status: 'RATED', grade: 'VERY_SATISFIED', delivery: { status: 'CONFIRMED' } },
          { status: 'WITHDRAWN', grade: 'DISSATISFIED', delivery: { status: 'CONFIRMED' } },
        ],
      },
    });
  });

  test.each(['elder:2', 'caregiving:210100', 'supervision:210100'])(
    '%s does not review a delivery to somebody else',
    async (who) => {
      await specimen.clear(hub);
      const outcome = verdict(await review(who, 'VERY_DISSATISFIED'));
      expect(['NOT_KNOWN', 'FORBIDDEN']).toContain(outcome);
    },
  );
});

describe('the satisfaction of a region', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
  });
  afterAll(() => hub.close());

  const asked = (asOf: string) => `{ region(code: "150600") {
    serviceSatisfaction(asOf: "${asOf}") { numerator denominator percent withheld } } }`;
  const told = async (asOf: string, who?: string) =>
    (await hub.query(asked(asOf), { as: who })).data.region.serviceSatisfaction;
  const place = (n: number, grade: string, day: string, status = 'RATED') =>
    hub.pg.query(
      `insert into services.service_review (key, status, grade, reviewed_on, closed_on, delivery_key,
         supplier_id, elder_key, region_code, region_at, synthetic)
       select uuidv7(), $3, $2, $4, $4, gen_random_uuid(), $5, elder_key, region_code, region_at, true
       from (select * from services.elder_fact where region_code like '1506%' order by elder_key
         limit 1 offset $1) f`,
      [n, grade, status, day, SUPPLIER.organization.key],
    );

  test('counts each elder once, by her last review of the year up to the day', async () => {
    await hub.pg.query("delete from services.service_review where region_code like '1506%'");
    for (let n = 0; n < 20; n++) await place(n, 'SATISFIED', '2025-12-01');
    for (let n = 0; n < 4; n++) await place(n, 'DISSATISFIED', '2026-03-01');
    await place(20, 'VERY_DISSATISFIED', '2025-06-29');
    await place(21, 'DISSATISFIED', '2026-02-01', 'WITHDRAWN');
    const staff = 'supervision:150600';
    expect(await told('2026-06-30', staff)).toEqual({
      ...{ numerator: 16, denominator: 20, percent: '80', withheld: null },
    });
    expect(await told('2026-02-28', staff)).toMatchObject({ numerator: 20, denominator: 21 });
    expect(await told('2026-06-28', staff)).toMatchObject({ numerator: 16, denominator: 21 });
    // The four who are not satisfied are too few to be told to everybody.
    expect(await told('2026-06-30')).toMatchObject({ numerator: null, withheld: 'SMALL_NUMBER' });
  });
});
