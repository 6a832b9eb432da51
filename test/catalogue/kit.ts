import { makeNationalId } from '../../ground/china/national-id.ts';
import { expectData, publicIdFor, testHub, type TestHub } from '../kit/hub.ts';
import { act, verdict } from '../kit/mutations.ts';

export const OFFICE = 'supervision:150600';
export const COLLEAGUE = 'supervision:150600:2';
export const COUNTY = '150602';
export const WHY = { note: '经核实属实' };

type Input = Record<string, unknown>;

/** Says of a person whom nobody has registered who he is. */
export const person = (serial: number, birthDate = '1988-03-12') =>
  makeNationalId({ areaPrefix4: '1506', birthDate, sex: 'FEMALE', serial });

/** What the tests of the catalogue do: on a hub of their own, in which there are no rows of some tables. */
export function rowOfCatalogue(...emptied: readonly string[]) {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub({ own: true });
    await hub.settle();
    for (const table of emptied) {
      await hub.pg.query(`delete from ${table}`);
      const schema = table.split('.')[0]!;
      const { rows } = await hub.pg.query(`select 1 from ${table} limit 1`);
      expect([schema, table, rows]).toEqual([schema, table, []]);
    }
  });
  afterAll(() => hub.close());

  const kit = {
    hub: () => hub,
    /** DONE, or why not: a code, and for a refusal its field. */
    async tried(as: string, entity: string, name: string, input: Input): Promise<string> {
      const outcome = await act(hub, { entity }, name, input, { as });
      const refused = outcome.userErrors.map(
        ({ code, path }) => `${code} ${path.slice(1).join('.')}`,
      );
      return outcome.codes.length === 0 && refused.length > 0
        ? refused.join(', ')
        : verdict(outcome);
    },
    /** The row as it is after an action that is done. */
    async done(as: string, entity: string, name: string, input: Input, more = '') {
      const fields = `id status version ${more}`;
      const outcome = await act(hub, { entity, fields }, name, input, { as });
      expect([name, verdict(outcome)]).toEqual([name, 'DONE']);
      return outcome.node as { id: string; status: string; version: number } & Input;
    },
    async rows<Row extends Input>(sql: string, params: unknown[] = []): Promise<Row[]> {
      return (await hub.pg.query<Row>(sql, params)).rows;
    },
    /** The actions that were recorded of the rows of an entity, in their order. */
    async steps(schema: string, entity: string): Promise<string[]> {
      const found = await kit.rows<{ action: string }>(
        `select action from ${schema}.transition where entity = $1 and request_id <> 'seed'
         order by sequence`,
        [entity],
      );
      return found.map(({ action }) => action);
    },
    async ask(as: string | undefined, text: string, variables: Input = {}) {
      return expectData(await hub.query(text, { as, variables }));
    },
    /** How an operation goes for each caller: what it gives at a path, or the code that refuses it. */
    async readers(text: string, callers: readonly (string | undefined)[]) {
      const told: [string, unknown][] = [];
      for (const as of callers) {
        const { data, errors } = await hub.query(text, { as });
        told.push([as ?? 'anybody', errors?.[0]?.extensions.code ?? data]);
      }
      return Object.fromEntries(told);
    },
    idFor: (as: string, type: string, key: string) => publicIdFor(as, type, key),
    /** Registers a worker and gives the id by which an office knows the worker. */
    async worker(serial: number, roles: readonly string[] = ['CAREGIVER'], as = OFFICE) {
      const made = await kit.done(as, 'Worker', 'registerWorker', {
        ...{ nationalId: person(serial), name: `甄目录${serial}`, roles, region: COUNTY },
      });
      const [row] = await kit.rows<{ key: string }>(
        'select key from workforce.worker where name = $1',
        [`甄目录${serial}`],
      );
      return { id: made.id, key: row!.key };
    },
  };
  return kit;
}

export const NOT_IN_CONTRACT = 'GRAPHQL_VALIDATION_FAILED';
