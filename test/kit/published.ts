import type { Machine } from '../../ground/workflow/machine.ts';
import type { TestHub } from './hub.ts';
import { act, verdict } from './mutations.ts';
import { oneEffect } from './one-effect.ts';
import { outcomes } from './outcomes.ts';
import { idOf, NEW, REASON, type Row, rowOf, type Specimen } from './specimen.ts';
import { triedHub } from './tried-hub.ts';
import { walkWorkflow } from './workflow-walk.ts';

export const OFFICE = 'supervision:150600';

const PLACE = { region_code: '150600', region_at: 150600000000 };

interface PublishedTries {
  machine: Machine;
  table: string;
  /** The primary key that its draft gets, and the code that it is drafted under. */
  key: string;
  code: string;
  /** What its draft is given beside region and code. */
  draft: Row;
  /** Columns of the row as it lies in the table, beside key, place and state. */
  columns: Row;
  /** Column of the state; `status` unless said otherwise. */
  stateColumn?: string;
  /** A field to change, with a value that is taken. */
  change: Row;
  /** Columns that only the seeds fill, with a value that no default is. */
  full?: Row;
  /** Which office does it; supervision unless said otherwise. */
  office?: string;
}

/** The specimen of what is made public under a code. */
export function publishedSpecimen(given: PublishedTries): Specimen {
  const { machine, table, key, code, draft, columns, stateColumn = 'status', change } = given;
  const entity = machine.entity;
  const specimen: Specimen = {
    machine,
    table,
    primaryKey: 'id',
    region: '150600',
    otherRegion: '210100',
    async clear(hub) {
      const schema = table.split('.')[0]!;
      // The county of its office may have drafted it, too.
      const keys = [key, key.replace('150600', '150602')];
      await hub.pg.query(`delete from ${schema}.transition where subject = any($1)`, [keys]);
      await hub.pg.query(`delete from ${table} where id = any($1)`, [keys]);
    },
    async place(hub, state) {
      await this.clear(hub);
      const row = {
        ...{ id: key, [stateColumn]: state, synthetic: false },
        ...{ ...PLACE, ...columns },
      };
      const names = Object.keys(row);
      await hub.pg.query(
        `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
         values (${names.map((_, n) => `$${n + 1}`).join(', ')})`,
        Object.values(row),
      );
      return key;
    },
    input(_, action) {
      if (action === `draft${entity}`) return { region: '150600', code, ...draft };
      return /^(correct|amend)/.test(action) ? change : {};
    },
  };
  return specimen;
}

/** What everything that is made public under a code is tried with. */
export function publishedTests(given: PublishedTries): void {
  const specimen = publishedSpecimen(given);
  const { entity } = given.machine;
  const { office = OFFICE } = given;
  walkWorkflow(specimen);
  oneEffect(specimen, { name: `draft${entity}`, state: NEW, persona: office });
  const tried = outcomes(specimen, office);
  const columns = { ...given.columns, id: given.key, synthetic: true, ...PLACE };
  const taken = `insert into ${given.table} (${Object.keys(columns).join(', ')})
    values (${Object.values(columns).map(literal).join(', ')})`;
  tried(`draft${entity}`, NEW, [
    ['a county of the office', { region: '150602' }, 'DRAFT'],
    ['a region of another city', { region: '210102' }, 'NOT_FOUND'],
    ['a region that there is not', { region: '150699' }, 'BAD_USER_INPUT'],
    ['a code that is none', { code: '没有' }, 'BAD_USER_INPUT'],
    ['the code of another one', {}, 'ALREADY_EXISTS code', taken],
  ]);
  tried(`amend${entity}`, 'PUBLISHED', [['its reason', REASON, 'PUBLISHED']]);
  keptByChanges(specimen, given);
}

/** A correction and an amendment change the one field that is given, and no other column. */
function keptByChanges(
  specimen: Specimen,
  { machine, change, full, office = OFFICE }: PublishedTries,
): void {
  const changes = [
    [`correct${machine.entity}`, 'DRAFT'],
    [`amend${machine.entity}`, 'PUBLISHED'],
  ] as const;
  const tried = triedHub();
  test.each(changes)('%s leaves every column alone that it was not given', async (name, state) => {
    const hub = tried();
    const key = await specimen.place(hub, state);
    for (const [column, value] of Object.entries(full ?? {})) {
      await hub.pg.query(`update ${specimen.table} set "${column}" = $2 where id = $1`, [
        key,
        value,
      ]);
    }
    const before = (await rowOf(hub, specimen, key))!;
    const id = await idOf(specimen, office, key);
    const outcome = await act(
      hub,
      machine,
      name,
      { id, version: 1, ...change, ...REASON },
      { as: office },
    );
    expect(verdict(outcome)).toBe('DONE');
    const after = (await rowOf(hub, specimen, key))!;
    const changed = Object.keys(after).filter(
      (column) => JSON.stringify(after[column]) !== JSON.stringify(before[column]),
    );
    const [field] = Object.keys(change);
    const column = field!.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(changed.filter((one) => !one.startsWith('normal_')).sort()).toEqual(
      [column, 'updated_at', 'version'].sort(),
    );
  });
}

function literal(value: unknown): string {
  return value === null ? 'null' : `'${String(value)}'`;
}

/** For the test of a list: one of its rows is a draft of another city. */
export function someDrafted(table: string, stateColumn = 'status') {
  return async (hub: TestHub): Promise<void> => {
    await hub.pg.query(
      `update ${table} set ${stateColumn} = 'DRAFT', region_code = '210100', region_at = 210100000000
       where id = (select max(id) from ${table})`,
    );
  };
}
