import { keyOf } from '../../../seeds/world/keys.ts';
import { DEVICE_LOAN } from '../../../subgraphs/services/device-loan/machine.ts';
import { publicIdFor, testHub, type TestHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect, type Specimen, walkWorkflow } from '../../kit/workflow-walk.ts';

const elder = keyOf('elder', 1);
const clear = (hub: TestHub) =>
  hub.pg.query('delete from services.device_loan where elder_key = $1', [elder]);
const lend = async (as: string) => ({
  elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', elder),
  device: 'CatalogueItem:WHEELCHAIR',
  dueOn: '2026-08-01',
});

const specimen: Specimen = {
  machine: DEVICE_LOAN,
  table: 'services.device_loan',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  clear: async (hub) => void (await clear(hub)),
  async place(hub, state) {
    await clear(hub);
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
  input: async (_, action, persona) => (action === 'lendDevice' ? lend(persona) : {}),
};

describe('a device loan', () => walkWorkflow(specimen));
describe('lending', () =>
  oneEffect(specimen, { name: 'lendDevice', state: 'New', persona: 'caregiving:150600' }));

test.each([
  ['the same device twice', {}, 'ALREADY_EXISTS', 'device'],
  ['a device of no catalogue', { device: 'CatalogueItem:KITE' }, 'NOT_KNOWN', 'device'],
  ['until today', { dueOn: '2026-06-30' }, 'INVALID_VALUE', 'dueOn'],
])('lending %s is refused at its field', async (_, change, code, field) => {
  const hub = await testHub({ own: true });
  await hub.settle();
  await specimen.place(hub, 'LENT');
  const as = 'caregiving:150600';
  const { userErrors } = await act(
    hub,
    DEVICE_LOAN,
    'lendDevice',
    { ...(await lend(as)), ...change },
    { as },
  );
  expect(userErrors).toMatchObject([{ code, path: ['input', field] }]);
  await hub.close();
});
