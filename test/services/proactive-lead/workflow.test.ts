import { keyOf } from '../../../ground/synthetic/keys.ts';
import { PROACTIVE_LEAD } from '../../../subgraphs/services/proactive-lead/machine.ts';
import { publicIdFor, type TestHub } from '../../kit/hub.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import { insert, newKey } from '../rows.ts';

const ELDER = keyOf('elder', 1);
const as = 'caregiving:150600';
/** An item of the list of Ordos that is left to people. */
const ITEM = 'FAMILY_CARE_SUPPORT';

const placed = async (hub: TestHub, status: string, more: object = {}) => {
  const closed = status === 'CLOSED';
  const row = {
    ...{ key: newKey(), status, item_code: ITEM, reason_codes: ['FOUND_BY_STAFF'] },
    ...{ opened_on: '2026-06-01', closed_on: closed ? '2026-06-20' : null, by_hand: true },
    ...{ ended_by: closed ? 'BY_STAFF' : null, list_id: keyOf('basicServiceList', 2) },
    ...{ elder_key: ELDER, region_code: '150602', region_at: 150602000000, version: 1 },
    ...{ created_at: '2026-06-01', updated_at: '2026-06-01', synthetic: true, ...more },
  };
  await insert(hub.pg, 'proactive_lead', [row]);
  return row.key;
};

const specimen: Specimen = {
  machine: PROACTIVE_LEAD,
  table: 'services.proactive_lead',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from services.proactive_lead where elder_key = $1', [ELDER]);
  },
  async place(hub, status) {
    await this.clear(hub);
    return placed(hub, status);
  },
  async input(_, action, persona) {
    if (action !== 'openProactiveLead') return {};
    const elder = persona === '' ? 'x' : await publicIdFor(persona, 'Elder', ELDER);
    return { elder, item: ITEM };
  },
};

describe('a lead', () => walkWorkflow(specimen));

describe('opening and closing a lead by hand', () => {
  oneEffect(specimen, { name: 'openProactiveLead', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('openProactiveLead', 'New', [
    [
      'an item that the hub finds people for',
      { item: 'ABILITY_ASSESSMENT' },
      'FOUND_BY_THE_HUB item',
    ],
    ['an item that the list has not', { item: 'FREE_TRIPS' }, 'NOT_KNOWN item'],
  ]);
  tried('openProactiveLead', 'OPEN', [['a second one', {}, 'ALREADY_EXISTS item']]);
  tried('openProactiveLead', 'DECLINED', [['after she declined', {}, 'ALREADY_EXISTS item']]);
  tried('openProactiveLead', 'CLOSED', [['after one was closed', {}, 'OPEN']]);
});

describe('one that the hub opened', () => {
  const found: Specimen = {
    ...specimen,
    async place(hub, status) {
      await this.clear(hub);
      return placed(hub, status, { by_hand: false, item_code: 'ABILITY_ASSESSMENT' });
    },
  };
  outcomes(found, as)('closeProactiveLead', 'OPEN', [
    ['by hand', { note: '无需' }, 'FOUND_BY_THE_HUB id'],
  ]);
});
