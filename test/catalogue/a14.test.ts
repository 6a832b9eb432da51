import { keyOf } from '../../ground/synthetic/keys.ts';
import { freeHome, placeAdmission } from '../facilities/admission/specimen.ts';
import { tell } from './assessed.ts';
import { NOT_IN_CONTRACT, rowOfCatalogue } from './kit.ts';

/** A14: 同等条件下优先安排现役军人家属和烈士、因公牺牲军人、病故军人的遗属. */
const at = rowOfCatalogue('facilities.admission', 'elders.eligibility_record');
const CARE = 'caregiving:150600';
/** Who applied first; whose husband was a soldier; a destitute man who wants a home. */
const [FIRST, FAMILY, DESTITUTE] = [8, 9, 7];

let home: string;
const keys = new Map<number, string>();

async function certify(elder: number, category: string) {
  await at.done(CARE, 'EligibilityRecord', 'recordEligibilityRecord', {
    ...{ elder: await at.idFor(CARE, 'Elder', keyOf('elder', elder)), category },
    ...{ validFrom: '2026-06-01', authority: '退役军人事务局', evidence: '烈属证' },
  });
  await tell(at, elder);
}

async function waits(elder: number, queuedOn: string) {
  const key = keyOf('admission', 920_000 + elder);
  const columns = { queued_on: queuedOn, applied_on: queuedOn, priority_tier: 3 };
  const placed = { key, status: 'WAITLISTED', elderKey: keyOf('elder', elder), facility: home };
  keys.set(elder, await placeAdmission(at.hub(), { ...placed, columns }));
  await at.done(CARE, 'Admission', 'waitlistAdmission', await row(elder));
}

async function row(elder: number, as = CARE) {
  const [found] = await at.rows<{ version: number }>(
    'select version from facilities.admission where key = $1',
    [keys.get(elder)],
  );
  return { id: await at.idFor(as, 'Admission', keys.get(elder)!), version: found!.version };
}

/** The queue, as the office reads it. */
async function queue() {
  const LIST = `{ facility(id: "Facility:${home}") { waitingList(first: 10) {
    nodes { militaryFamily priorityTier waitingOrderRule { reasonCodes } } } } }`;
  const { facility } = await at.ask(CARE, LIST);
  return facility.waitingList.nodes.map(
    ({ priorityTier, militaryFamily, waitingOrderRule: rule }: any) =>
      [priorityTier, militaryFamily, rule.reasonCodes.includes('SOLDIER_OR_MARTYR_FAMILY')].join(
        ' ',
      ),
  );
}

test('of two with equal claims the soldier’s or martyr’s family goes first, though it applied later', async () => {
  home = await freeHome(at.hub());
  await waits(FIRST, '2026-05-01');
  await certify(FAMILY, 'MARTYR_FAMILY');
  await waits(FAMILY, '2026-06-01');
  const [first, second] = await queue();
  expect([first, second]).toEqual(['3 true true', '3 false false']);
  const offer = async (elder: number, as = CARE) =>
    at.tried(as, 'Admission', 'offerAdmission', await row(elder, as));
  expect(await offer(FIRST)).toBe('NOT_FIRST_IN_QUEUE id');
  expect(await offer(FAMILY, 'finance:150600')).toBe('FORBIDDEN');
  expect(await offer(FAMILY)).toBe('DONE');
});

test('it never lifts anybody over a tier: the destitute who want central support stay before them', async () => {
  await at.done(CARE, 'Admission', 'recallAdmissionOffer', {
    ...(await row(FAMILY)),
    note: '床位维修',
  });
  await certify(DESTITUTE, 'DESTITUTE_SCATTERED');
  await at
    .hub()
    .pg.query(
      'update facilities.elder_fact set wants_central_support = true where elder_key = $1',
      [keyOf('elder', DESTITUTE)],
    );
  await waits(DESTITUTE, '2026-06-20');
  expect(await queue()).toEqual(['1 false false', '3 true true', '3 false false']);
  expect(
    await at.rows(`select elder_key, military_family as family from facilities.admission
      where military_family`),
  ).toEqual([{ elder_key: keyOf('elder', FAMILY), family: true }]);
});

test('no client says of itself that it goes first, and nobody outside reads a queue', async () => {
  const claimed = { ...(await row(FIRST)), militaryFamily: true };
  expect(await at.tried(CARE, 'Admission', 'waitlistAdmission', claimed)).toBe('BAD_USER_INPUT');
  const LIST = `{ facility(id: "Facility:${home}") { waitingList { totalCount } } }`;
  expect(await at.readers(LIST, ['developer', undefined])).toEqual({
    developer: NOT_IN_CONTRACT,
    anybody: NOT_IN_CONTRACT,
  });
});
