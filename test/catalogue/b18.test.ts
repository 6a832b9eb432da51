import { NOT_IN_CONTRACT, rowOfCatalogue, WHY } from './kit.ts';
import { nothingBought, record } from '../services/purchases/bought.ts';

/** B18: 养老服务“好差评”结果运用. */
const at = rowOfCatalogue('services.service_review', 'services.service_delivery');
const CARE = 'caregiving:150600';
const COLLEAGUE = 'caregiving:150600:2';
const ENTITY = 'ServiceReview';

let delivery: string;
let review: string;
const idFor = (as: string) => at.idFor(as, ENTITY, review);

test('an elder reviews what she was given once she has confirmed it; nobody else’s', async () => {
  await nothingBought(at.hub());
  await record(at.hub(), CARE, { elder: 1 });
  const [row] = await at.rows<{ key: string }>('select key from services.service_delivery');
  delivery = row!.key;
  const given = async (as: string, grade = 'DISSATISFIED') => ({
    ...{ delivery: await at.idFor(as, 'ServiceDelivery', delivery), grade, says: '来得晚' },
  });
  const own = await given('elder:1');
  expect(await at.tried('elder:1', ENTITY, 'reviewServiceDelivery', own)).toBe(
    'NOT_CONFIRMED delivery',
  );
  const { delivery: id } = own;
  await at.done('elder:1', 'ServiceDelivery', 'confirmServiceDelivery', { id, version: 1 });
  const others = await given('elder:2');
  expect(await at.tried('elder:2', ENTITY, 'reviewServiceDelivery', others)).toBe(
    'NOT_KNOWN delivery',
  );
  const inspector = await given('inspection:150600');
  expect(await at.tried('inspection:150600', ENTITY, 'reviewServiceDelivery', inspector)).toBe(
    'FORBIDDEN',
  );
  const none = { ...own, grade: 'NONE' };
  expect(await at.tried('elder:1', ENTITY, 'reviewServiceDelivery', none)).toBe('BAD_USER_INPUT');
  const made = await at.done('elder:1', ENTITY, 'reviewServiceDelivery', own);
  expect(made.status).toBe('TO_VERIFY');
  expect(await at.tried(CARE, ENTITY, 'reviewServiceDelivery', await given(CARE))).toBe(
    'ALREADY_EXISTS delivery',
  );
  const [kept] = await at.rows<{ key: string }>('select key from services.service_review');
  review = kept!.key;
});

test('a bad review is looked into, mended, and called back about by somebody else', async () => {
  const id = await idFor(CARE);
  const verify = { id, version: 1, founded: true };
  expect(await at.tried(CARE, ENTITY, 'verifyServiceReview', verify)).toBe('REASON_REQUIRED note');
  await at.done(CARE, ENTITY, 'verifyServiceReview', { ...verify, ...WHY });
  await at.done(CARE, ENTITY, 'rectifyServiceReview', { id, version: 2, note: '已更换人员' });
  const back = { id, version: 3, content: true };
  expect(await at.tried(CARE, ENTITY, 'callBackServiceReview', back)).toBe('SAME_PERSON id');
  const theirs = { ...back, id: await idFor(COLLEAGUE) };
  await at.done(COLLEAGUE, ENTITY, 'callBackServiceReview', theirs);
  expect(
    await at.rows(
      'select status, grade, founded, content, closed_on::text from services.service_review',
    ),
  ).toEqual([
    {
      ...{ status: 'CLOSED', grade: 'DISSATISFIED', founded: true, content: true },
      closed_on: '2026-06-30',
    },
  ]);
  expect(await at.steps('services', ENTITY)).toEqual([
    ...['reviewServiceDelivery', 'verifyServiceReview', 'rectifyServiceReview'],
    'callBackServiceReview',
  ]);
});

test('she and the offices of her city read it; to everybody else is told a share of many', async () => {
  const LIST = '{ serviceReviews(first: 5) { nodes { grade says status } } }';
  const told = { grade: 'DISSATISFIED', says: '来得晚', status: 'CLOSED' };
  const callers = [CARE, 'supervision:150600', 'caregiving:210100', 'province:150000'];
  expect(await at.readers(LIST, [...callers, 'finance:150600', 'developer', undefined])).toEqual({
    [CARE]: { serviceReviews: { nodes: [told] } },
    'supervision:150600': { serviceReviews: { nodes: [told] } },
    'caregiving:210100': { serviceReviews: { nodes: [] } },
    'province:150000': 'FORBIDDEN',
    'finance:150600': 'FORBIDDEN',
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
  const OWN = '{ viewer { elder { serviceReviews { nodes { grade } } } } }';
  const own = (nodes: object[]) => ({ viewer: { elder: { serviceReviews: { nodes } } } });
  expect(await at.readers(OWN, ['elder:1', 'elder:2'])).toEqual({
    'elder:1': own([{ grade: 'DISSATISFIED' }]),
    'elder:2': own([]),
  });
  const SHARE = `{ region(code: "150600") { serviceSatisfaction { numerator denominator withheld } } }`;
  const share = (figure: object) => ({ region: { serviceSatisfaction: figure } });
  expect(await at.readers(SHARE, ['supervision:150600', 'developer', undefined])).toEqual({
    'supervision:150600': share({ numerator: 0, denominator: 1, withheld: null }),
    developer: share({ numerator: null, denominator: null, withheld: 'SMALL_NUMBER' }),
    anybody: share({ numerator: null, denominator: null, withheld: 'SMALL_NUMBER' }),
  });
});
