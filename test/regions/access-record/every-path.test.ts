import { PublicIds, recipientOf } from '../../../ground/identity/public-id.ts';
import { CALLERS, owed, reach, someRows } from '../../access/cells.ts';
import { GUARDED } from '../../access/entities.ts';
import { TEST_SECRETS, testHub, type TestHub } from '../../kit/hub.ts';
import { everyNth, LONG } from '../../kit/samples.ts';
import { viewerOf } from '../../kit/viewers.ts';
import { ends, entries } from './recorded.ts';

let hub: TestHub;
beforeAll(async () => {
  hub = await testHub({ own: true });
});
afterAll(() => hub.close());

/** Whom a row is about, as SQL over `e`, written here apart from the product; null for nobody. */
const PERSON: Record<string, string> = {
  Elder: 'e.key',
  SubsidyApplication:
    "case when e.beneficiary_kind in ('ELDER', 'HOUSEHOLD') then e.beneficiary_id end",
  Disbursement: "case when e.beneficiary_kind in ('ELDER', 'HOUSEHOLD') then e.beneficiary_id end",
  Worker: 'e.key',
  Employment: 'e.worker_key',
  Certificate: 'e.worker_key',
  Enrolment: 'e.worker_key',
  ConductRecord: 'e.worker_key',
  Award: 'e.worker_key',
  WorkforceAppeal: 'e.worker_key',
  ConductEvidence: 'e.worker_key',
  AccountBlock: 'null::uuid',
  MonthlySettlement: 'null::uuid',
  PurchasePayment: 'null::uuid',
  CreditCase: 'null::uuid',
  CreditEvidence: 'null::uuid',
  FacilityAppeal: 'null::uuid',
};
const TABLES = new Map(GUARDED.map(({ type, table }) => [type, table]));

/** A household is about all who live there and of whom the caller may know that. */
async function membersOf(as: string, keys: readonly string[]): Promise<string[]> {
  const membership = GUARDED.find(({ type }) => type === 'HouseholdMembership')!;
  const { rows } = await hub.pg.query<{ person: string }>(
    `select e.elder_key as person from elders.household_membership e
     where e.household_key = any($1::uuid[]) and e.status = 'HOLDS' and (${owed(as, membership)})`,
    [keys],
  );
  return rows.map(({ person }) => person);
}

/** The persons of rows of a type, as far as a caller sees who they are. */
async function personsOf(as: string, type: string, keys: readonly string[]): Promise<string[]> {
  if (type === 'Household') return membersOf(as, keys);
  const person = PERSON[type] ?? 'e.elder_key';
  const { rows } = await hub.pg.query<{ person: string | null }>(
    `select distinct ${person} as person from ${TABLES.get(type)} e where e.key = any($1::uuid[])`,
    [keys],
  );
  return rows.flatMap((row) => row.person ?? []);
}

/** The persons whose ids stand in an answer. */
async function personsIn(as: string, answer: string, ids: PublicIds): Promise<string[]> {
  const found = new Map<string, string[]>();
  for (const id of new Set(answer.match(/(?<=")[\w-]{32}(?=")/g) ?? [])) {
    const type = ids.typeOf([...TABLES.keys()], id);
    if (type) found.set(type, [...(found.get(type) ?? []), ids.decode(type, id)!]);
  }
  const persons = await Promise.all([...found].map(([type, keys]) => personsOf(as, type, keys)));
  return persons.flat();
}

/** The persons of the rows through which others were reached. */
async function personsAbove(
  as: string,
  answer: string,
  { under = [] }: (typeof GUARDED)[number],
  parents: readonly string[],
): Promise<string[]> {
  const data = (JSON.parse(answer) as { data?: Record<string, unknown> }).data ?? {};
  const persons = await Promise.all(
    under.map(async ({ parent, open }, at) => {
      const seen = !open && TABLES.has(parent) && data[`under${parent}`];
      return seen ? personsOf(as, parent, [parents[at]!]) : [];
    }),
  );
  return persons.flat();
}

const PAIRS = CALLERS.flatMap((as) => GUARDED.map((entity) => ({ as, entity })));

test(
  'whoever is shown by any path has one entry for the request, and nobody else has one',
  async () => {
    let shown = 0;
    let asked = 0;
    for (const { as, entity } of everyNth(PAIRS, 6, 2)) {
      const ids = new PublicIds(TEST_SECRETS, recipientOf(await viewerOf(as)));
      for (const { key, parents } of await someRows(hub, as, entity)) {
        const id = ids.encode(entity.type, key);
        const before = await ends(hub.pg);
        const { answer } = await reach(hub, as, entity, key, parents);
        if (answer === '') continue;
        asked += 1;
        const whole = answer.replaceAll('"ID"', `"${id}"`);
        const persons = new Set([
          ...(await personsIn(as, whole, ids)),
          ...(await personsAbove(as, answer, entity, parents)),
        ]);
        const recorded = (await entries(hub.pg, before)).map(({ person }) => person);
        const cell = [as, entity.type, key];
        expect([cell, recorded.sort()]).toEqual([cell, [...persons].sort()]);
        shown += persons.size;
      }
    }
    expect(asked).toBeGreaterThanOrEqual(LONG ? 1_000 : 150);
    expect(shown).toBeGreaterThanOrEqual(asked / 5);
  },
  LONG ? 1_800_000 : 180_000,
);
