import { keyOf } from '../../../ground/synthetic/keys.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act, type Outcome } from '../../kit/mutations.ts';
import { ASSESSED, elderKey, freeHome, placeAdmission, type Row, tellElder } from './specimen.ts';

export const STAFF = 'staff:150600';
export const KEY = keyOf('admission', 900_001);
const OTHER_KEY = keyOf('admission', 900_002);
/** Elders of Ordos without a stay: the one it is about, and another one. */
export const ELDER = 9;
export const OTHER = 8;
const ADMISSION = { entity: 'Admission' };

/** What an action is told of which admission. */
type Stay = { id: string; version: number };

/** A hub of its own where admissions into one home of Ordos are tried. */
export interface AdmissionTries {
  hub: TestHub;
  /** The home, with five free nursing beds unless told otherwise. */
  home: string;
  leaveFree(beds: number): Promise<unknown>;
  /** Puts the elder's admission into a state. */
  place(status: string, columns?: Row): Promise<Stay>;
  /** Puts somebody else into the queue of the same home. */
  another(status: string, columns?: Row): Promise<Stay>;
  /** Tries an action and holds that everything is as it was. */
  refused(name: string, input: Row, as?: string): Promise<Outcome>;
  /** Does an action and reads fields of the admission back. */
  done(name: string, input: Row, fields?: string): Promise<Outcome>;
}

/** Opens it for the tests of a file, each of which finds it as the first one did. */
export function triesOfAdmissions(): AdmissionTries {
  const tries = { leaveFree, place, another, refused, done } as AdmissionTries;
  beforeAll(async () => {
    tries.hub = await testHub({ own: true });
    await tries.hub.settle();
    tries.home = await freeHome(tries.hub);
  });
  afterAll(() => tries.hub.close());
  beforeEach(async () => {
    const { hub, home } = tries;
    await hub.pg.query('delete from facilities.transition');
    await hub.pg.query('delete from facilities.admission where elder_key = any($1)', [
      [elderKey(ELDER), elderKey(OTHER)],
    ]);
    await tellElder(hub, elderKey(ELDER), { assessments: [ASSESSED], life_status: 'ACTIVE' });
    await hub.pg.query(`update facilities.facility set status = 'OPERATING' where id = $1`, [home]);
    await leaveFree(5);
  });

  function leaveFree(beds: number) {
    return tries.hub.pg.query(
      `update facilities.bed_inventory set occupied_nursing = nursing - dementia - $2
       where facility_id = $1`,
      [tries.home, beds],
    );
  }

  function place(status: string, columns: Row = {}) {
    return put(KEY, ELDER, status, columns);
  }

  function another(status: string, columns: Row = {}) {
    return put(OTHER_KEY, OTHER, status, columns);
  }

  async function put(key: string, elder: number, status: string, columns: Row): Promise<Stay> {
    const stay = { key, status, elderKey: elderKey(elder), facility: tries.home, columns };
    return {
      id: await publicIdFor(STAFF, 'Admission', await placeAdmission(tries.hub, stay)),
      version: 1,
    };
  }

  async function traces() {
    const { rows } = await tries.hub.pg.query<object>(
      `select (select jsonb_agg(to_jsonb(a) order by a.key) from facilities.admission a
           where a.elder_key = any($1)) as rows,
         (select jsonb_agg(to_jsonb(b) order by b.id) from facilities.bed_inventory b
           where b.facility_id = $2) as beds,
         (select count(*) from facilities.transition) as steps,
         (select count(*) from facilities.fact_outbox) as facts,
         (select count(*) from facilities.idempotency_key) as keys`,
      [[elderKey(ELDER), elderKey(OTHER)], tries.home],
    );
    return rows[0];
  }

  async function refused(name: string, input: Row, as = STAFF) {
    const before = await traces();
    const outcome = await act(tries.hub, ADMISSION, name, input, { as });
    expect(await traces()).toEqual(before);
    return outcome;
  }

  function done(name: string, input: Row, fields = 'status version') {
    return act(tries.hub, { ...ADMISSION, fields }, name, input, { as: STAFF });
  }
  return tries;
}

/** The one user error that an action is refused with. */
export function at(code: string, field: string) {
  return [{ code, path: ['input', field], message: expect.any(String) as string }];
}
