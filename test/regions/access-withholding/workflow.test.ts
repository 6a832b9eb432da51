import { ACCESS_WITHHOLDING } from '../../../subgraphs/regions/access-withholding/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { placeEntry } from '../access-record/placed.ts';

const OFFICER = 'officer:150600';
const entries = new WeakMap<TestHub, string>();

/** One entry in each hub, about which all tries are. */
async function entryOf(hub: TestHub): Promise<string> {
  const known = entries.get(hub) ?? (await placeEntry(hub.pg, {}));
  entries.set(hub, known);
  return known;
}

const specimen: Specimen = {
  machine: ACCESS_WITHHOLDING,
  table: 'regions.access_withholding',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  async clear(hub) {
    await hub.pg.query('delete from regions.access_withholding where entry_key = $1', [
      await entryOf(hub),
    ]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into regions.access_withholding (key, status, ground, valid_until, entry_key,
         region_code, region_at, synthetic)
       values (uuidv7(), $1, 'HINDERS_DUTY', '2026-09-30', $2, '150602', 150602000000, false)
       returning key`,
      [state, await entryOf(hub)],
    );
    return rows[0]!.key;
  },
  async input(hub, action, as) {
    if (action !== 'proposeAccessWithholding') return {};
    return {
      entry: as === '' ? 'x' : await publicIdFor(as, 'AccessEntry', await entryOf(hub)),
      ...{ ground: 'HINDERS_DUTY', validUntil: '2026-09-30', note: '案件调查中' },
    };
  },
};

describe('a withholding', () => walkWorkflow(specimen));
describe('proposing one', () => {
  const name = 'proposeAccessWithholding';
  oneEffect(specimen, { name, state: 'New', persona: OFFICER });
  const tried = outcomes(specimen, OFFICER);
  const entry = (options: Parameters<typeof placeEntry>[1]) => async (hub: TestHub) => ({
    entry: await publicIdFor(OFFICER, 'AccessEntry', await placeEntry(hub.pg, options)),
  });
  tried(name, 'New', [
    ['the last day half a year from now', { validUntil: '2026-12-30' }, 'PROPOSED'],
    ['a day later', { validUntil: '2026-12-31' }, 'INVALID_VALUE validUntil'],
    ['today as its last day', { validUntil: '2026-06-30' }, 'INVALID_VALUE validUntil'],
    ['an entry that is none', absent, 'NOT_FOUND'],
    ['an entry of another city', entry({ region: '210102' }), 'NOT_FOUND'],
    ['an entry about nobody', entry({ elder: null }), 'NOT_KNOWN entry'],
    ['what the elder did herself', entry({ own: true }), 'INVALID_VALUE entry'],
    ['what is withheld already', withheld, 'ALREADY_EXISTS entry'],
  ]);

  async function absent() {
    return { entry: await publicIdFor(OFFICER, 'AccessEntry', keyOf('nothing', 1)) };
  }
  async function withheld(hub: TestHub) {
    await specimen.place(hub, 'WITHHELD');
    return {};
  }
});
