import { keyOf } from '../../../ground/synthetic/keys.ts';
import { DEVICE_LOAN } from '../../../subgraphs/services/device-loan/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const elder = keyOf('elder', 1);

const specimen: Specimen = {
  machine: DEVICE_LOAN,
  table: 'services.device_loan',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from services.device_loan where elder_key = $1', [elder]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into services.device_loan (key, status, lent_on, due_on, ended_on, device_id,
         elder_key, region_code, region_at, synthetic)
       select uuidv7(), $2, '2026-05-01', '2026-08-01', case when $2 <> 'LENT' then date '2026-06-01' end,
         'WHEELCHAIR', elder_key, region_code, region_at, true
       from services.elder_fact where elder_key = $1 returning key`,
      [elder, state],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action !== 'lendDevice') return {};
    const id = as === '' ? 'x' : await publicIdFor(as, 'Elder', elder);
    return { elder: id, device: 'CatalogueItem:WHEELCHAIR', dueOn: '2026-08-01' };
  },
};
const as = 'caregiving:150600';

/** An item of the catalogue of a region, in a state. */
const listed = (state: string, region: string) => `
  delete from services.catalogue_item where id = '150600-KITE';
  insert into services.catalogue_item
    (id, kind, label, label_zh, source, status, region_code, region_at, synthetic)
  values ('150600-KITE', 'HOME_CARE_BED_DEVICE', 'Kite', '风筝', 'NAMED', '${state}', '${region}',
    rpad('${region}', 12, '0')::bigint, false)`;
const kite = { device: 'CatalogueItem:150600-KITE' };

describe('a device loan', () => walkWorkflow(specimen));
describe('lending', () => {
  oneEffect(specimen, { name: 'lendDevice', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('lendDevice', 'LENT', [['the same', {}, 'NOT_FOUND']], 'caregiving:210100');
  tried('lendDevice', 'New', [
    ['an item of her city', kite, 'LENT', listed('PUBLISHED', '150600')],
    ['one that is not public yet', kite, 'NOT_KNOWN device', listed('DRAFT', '150600')],
    ['one that was taken back', kite, 'NOT_KNOWN device', listed('WITHDRAWN', '150600')],
    ['one of another city', kite, 'NOT_KNOWN device', listed('PUBLISHED', '210100')],
  ]);
  tried('lendDevice', 'LENT', [
    ['the same device twice', {}, 'ALREADY_EXISTS device'],
    ['a device of no catalogue', { device: 'CatalogueItem:KITE' }, 'NOT_KNOWN device'],
    ['works of a retrofit', { device: 'CatalogueItem:ADAPTATION_SAFETY_RAIL' }, 'NOT_KNOWN device'],
    ['until today', { dueOn: '2026-06-30' }, 'INVALID_VALUE dueOn'],
  ]);
});
