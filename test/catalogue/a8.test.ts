import { clearVisits, OFFICE } from '../services/visits/plans.ts';
import { NOT_IN_CONTRACT, person, rowOfCatalogue } from './kit.ts';

/** A8: 老年人信息台账和互助帮扶档案、困难老年人基础信息采集、不断完善老年人基础信息. */
const at = rowOfCatalogue(
  ...['services.visit_record', 'services.visit_absence', 'services.visit_plan'],
  'elders.contact_person',
);
const COMMUNITY = '150602001001';
const ELDER = { nationalId: person(77, '1950-03-12'), name: '甄台账', region: '150602' };
const register = (as: string, more: object = {}) =>
  at.tried(as, 'Elder', 'registerElder', { ...ELDER, ...more });

let key: string;
const id = (as: string) => at.idFor(as, 'Elder', key);

test('the care office takes her into the register once, by a number that is one, and from sixty on', async () => {
  expect(await register('finance:150600')).toBe('FORBIDDEN');
  expect(await register(OFFICE, { nationalId: person(78, '1970-03-12') })).toBe(
    'TOO_YOUNG nationalId',
  );
  expect(await register(OFFICE, { nationalId: '123' })).toBe('NATIONAL_ID_INVALID nationalId');
  expect(await register(OFFICE)).toBe('DONE');
  expect(await register(OFFICE)).toBe('ALREADY_REGISTERED nationalId');
  const [row] = await at.rows<{ key: string }>('select key from elders.elder where name = $1', [
    ELDER.name,
  ]);
  key = row!.key;
});

test('what is missing is told, found among all, and less with each completion', async () => {
  const found = async () => {
    const LACKS = `{ elders(first: 5, filter: { name: "${ELDER.name}", lacks: [PHONE, ADDRESS] }) { totalCount } }`;
    return (await at.ask(OFFICE, LACKS)).elders.totalCount as number;
  };
  expect([await missing(OFFICE), await found()]).toEqual([
    ['ADDRESS', 'PHONE', 'COMMUNITY', 'LIVING_SITUATION'],
    1,
  ]);
  const more = { address: '示例路1号', phone: '0477-0001234', livingSituation: 'ALONE' };
  await at.done(OFFICE, 'Elder', 'correctElder', { id: await id(OFFICE), version: 1, ...more });
  expect([await missing(OFFICE), await found()]).toEqual([['COMMUNITY'], 0]);
  const moved = { movedTo: COMMUNITY, movedOn: '2026-06-30' };
  expect(
    await at.tried(OFFICE, 'Elder', 'moveElder', { id: await id(OFFICE), version: 2, ...moved }),
  ).toBe('INVALID_VALUE movedOn');
  await at
    .hub()
    .pg.query(
      `update elders.elder_registration set valid_from = date '2026-06-01' where elder_key = $1`,
      [key],
    );
  await at.done(OFFICE, 'Elder', 'moveElder', { id: await id(OFFICE), version: 2, ...moved });
  // The address was that of the home she has left.
  expect(await missing(OFFICE)).toEqual(['ADDRESS']);
  const there = { id: await id(OFFICE), version: 3, address: '示例路2号' };
  await at.done(OFFICE, 'Elder', 'correctElder', there);
  expect(await missing(OFFICE)).toEqual([]);
  expect((await at.steps('elders', 'Elder')).slice(-4)).toEqual([
    ...['registerElder', 'correctElder', 'moveElder', 'correctElder'],
  ]);
});

test('her file of mutual help has whom to call, who is paired with her and how the visits go', async () => {
  await at.hub().settle();
  await clearVisits(at.hub());
  const elder = await id(OFFICE);
  await at.done(OFFICE, 'ContactPerson', 'recordContactPerson', {
    ...{ elder, position: 1, name: '甄邻居', relation: 'NEIGHBOUR', phone: '13800000000' },
    registeredOn: '2026-06-30',
  });
  await at.done(OFFICE, 'VisitPlan', 'recordVisitPlan', {
    ...{ elder, registeredOn: '2026-06-30', grounds: ['LIVING_ALONE'] },
    ...{ visitorRole: 'VOLUNTEER', mode: 'PAIRED' },
  });
  const FILE = (one: string) => `{ elder(id: "${one}") { contacts { nodes { relation } }
    visitPlan { mode visitorRole } } }`;
  const told = {
    elder: {
      contacts: { nodes: [{ relation: 'NEIGHBOUR' }] },
      visitPlan: { mode: 'PAIRED', visitorRole: 'VOLUNTEER' },
    },
  };
  const grid = `grid:${COMMUNITY}`;
  for (const as of [OFFICE, grid]) {
    expect([as, await at.ask(as, FILE(await id(as)))]).toEqual([as, told]);
  }
  const far = 'caregiving:210100';
  expect(await at.readers(FILE(await id(far)), [far, undefined])).toEqual({
    [far]: 'NOT_FOUND',
    anybody: NOT_IN_CONTRACT,
  });
});

async function missing(as: string) {
  const { elder } = await at.ask(as, `{ elder(id: "${await id(as)}") { missingInformation } }`);
  return elder.missingInformation;
}
