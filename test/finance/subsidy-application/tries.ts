import { keyOf } from '../../../ground/synthetic/keys.ts';
import { channelOf } from '../../kit/applied.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { MONTH, PROGRAMME, SUBSIDY_SPECIMEN } from './specimen.ts';

export const FINANCE = 'finance:150600';
export const MACHINE = SUBSIDY_SPECIMEN.machine;
/** The key of the elder whom the applications are about. */
export const ELDER = keyOf('elder', 1);

/** A hub of its own where the subsidy of one elder of Ordos is tried. */
export interface SubsidyTries {
  hub: TestHub;
  /** Drafts an application, changed. */
  apply(change?: object, as?: string): Promise<Outcome>;
  /** Does an action to the application with this key. */
  run(name: string, key: string, more?: object, as?: string): Promise<Outcome>;
  /** Puts the application into a state; gives its key. */
  place(state: string): Promise<string>;
  setElder(change: string): Promise<unknown>;
  setRow(key: string, change: string): Promise<unknown>;
  /** Holds that the work is refused with one code, at a field of the input, and changes nothing. */
  expectRefused(work: () => Promise<Outcome>, code: string, path: string[] | null): Promise<void>;
}

/** Opens it for the tests of a file, each of which finds no application. */
export function triesOfSubsidies(): SubsidyTries {
  const tries = { apply, run, place, setElder, setRow, expectRefused } as SubsidyTries;
  beforeAll(async () => {
    tries.hub = await testHub({ own: true });
    await tries.hub.settle();
  });
  afterAll(() => tries.hub.close());
  beforeEach(() => SUBSIDY_SPECIMEN.clear(tries.hub));

  async function apply(change: object = {}, as = FINANCE): Promise<Outcome> {
    const elder = await publicIdFor(as, 'Elder', ELDER);
    const input = { programme: `SubsidyProgramme:${PROGRAMME}`, elder, month: MONTH };
    const applied = { ...input, channel: channelOf(as), ...change };
    return act(tries.hub, MACHINE, 'applyForSubsidy', applied, { as });
  }

  async function run(name: string, key: string, more: object = {}, as = FINANCE): Promise<Outcome> {
    const { rows } = await tries.hub.pg.query<{ version: number }>(
      'select version from finance.subsidy_application where key = $1',
      [key],
    );
    const id = await publicIdFor(as, 'SubsidyApplication', key);
    return act(tries.hub, MACHINE, name, { id, version: rows[0]?.version ?? 1, ...more }, { as });
  }

  function place(state: string): Promise<string> {
    return SUBSIDY_SPECIMEN.place(tries.hub, state);
  }

  function setElder(change: string): Promise<unknown> {
    const sql = `update finance.elder_fact set ${change} where elder_key = $1`;
    return tries.hub.pg.query(sql, [ELDER]);
  }

  function setRow(key: string, change: string): Promise<unknown> {
    const sql = `update finance.subsidy_application set ${change} where key = $1`;
    return tries.hub.pg.query(sql, [key]);
  }

  async function expectRefused(work: () => Promise<Outcome>, code: string, path: string[] | null) {
    const before = await traces();
    const { refusals, codes, userErrors } = await work();
    expect([...codes, ...refusals]).toEqual([code]);
    if (path) expect(userErrors[0]!.path).toEqual(['input', ...path]);
    expect(await traces()).toEqual(before);
  }

  /** Everything that money leaves behind, to show that a refusal left nothing. */
  async function traces(): Promise<unknown> {
    const { rows } = await tries.hub.pg.query(
      `select (select jsonb_agg(a order by a.key) from finance.subsidy_application a
                where a.beneficiary_id = $1) as applications,
         (select jsonb_agg(d order by d.key) from finance.disbursement d) as payments,
         (select count(*) from finance.transition) as steps,
         (select count(*) from finance.idempotency_key) as keys`,
      [ELDER],
    );
    return rows[0];
  }
  return tries;
}
