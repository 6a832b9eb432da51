import type { TestHub } from './hub.ts';
import { act } from './mutations.ts';
import { idOf, NEW, type Row, type Specimen, tracesOf } from './specimen.ts';
import { triedHub } from './tried-hub.ts';

/**
 * What an action is tried with beside the specimen's own input, and what comes of it: the state that
 * it leads to, the code of an error, or code and field of each refusal. SQL may run before.
 */
export type Case = [
  what: string,
  input: Row | ((hub: TestHub) => Promise<Row>),
  outcome: string,
  before?: string,
];

/**
 * Tries cases of an action in a state, all on one database; what is refused leaves no trace. `alone`: on
 * one that nothing else of the file is tried on.
 */
export function outcomes(specimen: Specimen, usual: string, { alone = false } = {}) {
  const { machine, table, primaryKey } = specimen;
  const tried = triedHub(alone);

  return (name: string, state: string, cases: Case[], as = usual) =>
    test.each(cases)(`${name} in ${state} with %s`, async (_, input, outcome, before = '') => {
      const hub = tried();
      await specimen.clear(hub);
      const key = state === NEW ? '' : await specimen.place(hub, state);
      await hub.pg.query(before);
      const makes = machine.actions[name]!.from.length === 0;
      const row = makes ? {} : { id: await idOf(specimen, as, key), version: 1 };
      const own = await specimen.input(hub, name, as, key);
      const more = typeof input === 'function' ? await input(hub) : input;
      const kept = async () => {
        const sql = `select * from ${table} where ${primaryKey}::text = $1`;
        return [(await hub.pg.query<Row>(sql, [key])).rows, await tracesOf(hub, table)];
      };
      const was = await kept();
      const { codes, userErrors, node } = await act(
        hub,
        machine,
        name,
        { ...row, ...own, ...more },
        { as },
      );
      const refused = userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
      const told = [...codes, ...refused].join(', ');
      expect(told || node?.status).toBe(outcome);
      if (told) expect(await kept()).toEqual(was);
    });
}
