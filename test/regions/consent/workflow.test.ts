import { openIdOf } from '../../../ground/identity/open-id.ts';
import { keyOf } from '../../../ground/synthetic/keys.ts';
import { CONSENT } from '../../../subgraphs/regions/consent/machine.ts';
import { publicIdFor, testHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

const elder = keyOf('elder', 1);
const APP = openIdOf('ApiClient', keyOf('apiClient', 1));

const specimen: Specimen = {
  machine: CONSENT,
  table: 'regions.consent',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: 1,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from regions.consent where elder_key = $1', [elder]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into regions.consent (key, status, field_groups, purpose, granted_on, valid_until,
         withdrawn_on, organisation, elder_key, region_code, region_at, synthetic)
       select uuidv7(), $2, array['VISITS'], 'HEALTH_SUPPORT', '2026-05-01', '2026-11-01',
         case when $2 = 'WITHDRAWN' then date '2026-06-01' end, 'app-1', elder_key, region_code,
         region_at, true
       from regions.elder_fact where elder_key = $1 returning key`,
      [elder, state],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action !== 'grantConsent') return {};
    return {
      elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', elder),
      ...{ client: APP, fieldGroups: ['VISITS', 'CONTACT'], purpose: 'HEALTH_SUPPORT' },
      validUntil: '2026-12-31',
    };
  },
};
const as = 'elder:1';

describe('a consent', () => walkWorkflow(specimen));
describe('granting', () => {
  oneEffect(specimen, { name: 'grantConsent', state: 'New', persona: as });
  const tried = outcomes(specimen, as);
  tried('grantConsent', 'New', [
    ['the last day a year from now', { validUntil: '2027-06-30' }, 'GRANTED'],
    ['a day later', { validUntil: '2027-07-01' }, 'INVALID_VALUE validUntil'],
    ['yesterday as its last day', { validUntil: '2026-06-29' }, 'INVALID_VALUE validUntil'],
    ['today as its last day', { validUntil: '2026-06-30' }, 'GRANTED'],
    ['no group at all', { fieldGroups: [] }, 'BAD_USER_INPUT'],
    ['a group twice', { fieldGroups: ['VISITS', 'VISITS'] }, 'BAD_USER_INPUT'],
    [
      'a client that is none',
      { client: openIdOf('ApiClient', keyOf('nothing', 1)) },
      'NOT_KNOWN client',
    ],
    [
      'a client that is shut out',
      {},
      'NOT_KNOWN client',
      "update regions.api_client set status = 'DISABLED' where organisation = 'app-1'",
    ],
  ]);
  tried('grantConsent', 'New', [
    [
      'an elder who has died',
      {},
      'NOT_KNOWN elder',
      `update regions.api_client set status = 'ACTIVE';
       update regions.elder_fact set life_status = 'DECEASED' where elder_key = '${elder}'`,
    ],
  ]);
});

test('a consent and what it opens are written together, a row for each group, and its end is kept', async () => {
  const hub = await testHub({ own: true });
  await hub.settle();
  const shares = async (key: string) => {
    const { rows } = await hub.pg.query(
      `select source, field_group, organisation, person, purpose, legal_basis, valid_from, valid_until,
         ended_at is null as runs from access.share where source_key = $1 order by field_group`,
      [key],
    );
    return rows as Record<string, unknown>[];
  };
  const given = await specimen.input(hub, 'grantConsent', as, '');
  const granted = await act(hub, CONSENT, 'grantConsent', given, { as });
  const { rows } = await hub.pg.query<{ key: string }>(
    'select key from regions.consent where elder_key = $1',
    [elder],
  );
  const share = {
    ...{ source: 'CONSENT', organisation: 'app-1', person: elder, purpose: 'HEALTH_SUPPORT' },
    ...{ legal_basis: 'SEPARATE_CONSENT', runs: true },
    ...{ valid_from: expect.anything() as object, valid_until: expect.anything() as object },
  };
  const groups = ['CONTACT', 'VISITS'];
  expect(await shares(rows[0]!.key)).toEqual(
    groups.map((field_group) => ({ ...share, field_group })),
  );
  const { id, version } = granted.node!;
  await act(hub, CONSENT, 'withdrawConsent', { id, version }, { as });
  expect(await shares(rows[0]!.key)).toEqual(
    groups.map((field_group) => ({ ...share, field_group, runs: false })),
  );
  await hub.close();
});
