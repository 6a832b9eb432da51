import { keyOf } from '../../../ground/synthetic/keys.ts';
import { ACCESS_GRANT } from '../../../subgraphs/regions/access-grant/machine.ts';
import { testHub } from '../../kit/hub.ts';
import { act } from '../../kit/mutations.ts';
import { oneEffect } from '../../kit/one-effect.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';

let tried = 0;
/** Of the grant that was placed last. */
const keyNow = () => keyOf('tried grant', tried);
const OFFICE = 'partner:150100';

/** What Hohhot asks of Dongsheng in Ordos. */
const TERMS = {
  ...{ region: '150602', pact: 'RegionPact:hu-bao-e-wu', scope: 'INFORMATION' },
  ...{ purpose: 'CARE_COORDINATION', legalBasis: 'STATUTORY_DUTY' },
  ...{ fieldGroups: ['IDENTITY', 'VISITS'], dailyLookUps: 20 },
  ...{ validFrom: '2026-07-01', validUntil: '2027-06-30', eraseBy: '2027-12-30' },
};

const specimen: Specimen = {
  machine: ACCESS_GRANT,
  table: 'regions.access_grant',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  offices: { CITY: '150600', COUNTY: '150602' },
  partner: OFFICE,
  otherPartner: 'partner:150200',
  async clear(hub) {
    await hub.pg.query('delete from regions.access_grant where not synthetic');
  },
  async place(hub, state) {
    await this.clear(hub);
    tried += 1;
    await hub.pg.query(
      `insert into regions.access_grant (id, status, organisation, purpose, legal_basis, field_groups,
         scope, pact_id, valid_from, valid_until, erase_by, daily_look_ups, region_code, region_at,
         requested_on, decided_on, decided_by, ended_on, synthetic)
       values ($1, $2, 'partner-office-150100', 'CARE_COORDINATION', 'STATUTORY_DUTY',
         array['IDENTITY'], 'INFORMATION', 'hu-bao-e-wu', '2026-07-01', '2027-06-30', '2027-07-31', 20,
         '150602', 150602000000, '2026-06-10',
         case when $2 in ('APPROVED', 'REFUSED') then date '2026-06-20' end, null,
         case when $2 = 'ENDED' then date '2026-06-25' end, false)`,
      [keyNow(), state],
    );
    return keyNow();
  },
  input: (_, action) => (action === 'requestGrant' ? TERMS : {}),
};

describe('a grant', () => walkWorkflow(specimen));
describe('one effect', () => {
  oneEffect(specimen, { name: 'requestGrant', state: 'New', persona: OFFICE });
  oneEffect(specimen, { name: 'approveGrant', state: 'REQUESTED', persona: 'supervision:150600' });
});

describe('what is asked for', () => {
  const outcome = outcomes(specimen, OFFICE, { alone: true });
  outcome('requestGrant', 'New', [
    ['its own county', { region: '150102' }, 'INVALID_VALUE region'],
    ['the province above it', { region: '150000' }, 'INVALID_VALUE region'],
    ['a region that is none', { region: '999999' }, 'BAD_USER_INPUT'],
    ['a region that nobody knows', { region: '150699' }, 'BAD_USER_INPUT'],
    ['a city outside of the pact', { region: '210100' }, 'PACT_NOT_COVERING pact'],
    ['a pact that is no pact', { pact: 'RegionPact:nothing' }, 'PACT_NOT_COVERING pact'],
    ['a draft', { pact: 'RegionPact:dexing-hangzhou' }, 'PACT_NOT_COVERING pact'],
    [
      'a group that the scope is not about',
      { fieldGroups: ['ABILITY_BAND'] },
      'INVALID_VALUE fieldGroups',
    ],
    ['a scope that is about no person', { scope: 'STATS' }, 'INVALID_VALUE fieldGroups'],
    ['no group', { fieldGroups: [] }, 'BAD_USER_INPUT'],
    ['consent as its basis', { legalBasis: 'SEPARATE_CONSENT' }, 'BAD_USER_INPUT'],
    ['a purpose of its own', { purpose: 'CURIOSITY' }, 'BAD_USER_INPUT'],
    ['yesterday as its first day', { validFrom: '2026-06-29' }, 'INVALID_VALUE validFrom'],
    ['an end before its beginning', { validUntil: '2026-06-30' }, 'INVALID_VALUE validFrom'],
    ['a year and a day', { validUntil: '2027-07-02' }, 'INVALID_VALUE validUntil'],
    ['a year', { validUntil: '2027-07-01' }, 'REQUESTED'],
    ['data that is erased while it runs', { eraseBy: '2027-06-30' }, 'INVALID_VALUE eraseBy'],
    ['data that is kept for good', { eraseBy: '2027-12-31' }, 'INVALID_VALUE eraseBy'],
    ['no look-up at all', { dailyLookUps: 0 }, 'BAD_USER_INPUT'],
    ['more look-ups than there may be', { dailyLookUps: 1001 }, 'BAD_USER_INPUT'],
  ]);
  outcome('requestGrant', 'New', [
    [
      'a pact that has ended since',
      {},
      'PACT_NOT_COVERING pact',
      "update regions.region_pact set status = 'TERMINATED', terminated_on = '2026-06-29' where id = 'hu-bao-e-wu'",
    ],
    [
      'a pact that is to begin',
      {},
      'PACT_NOT_COVERING pact',
      "update regions.region_pact set status = 'ACTIVE', terminated_on = null, active_from = '2026-07-01' where id = 'hu-bao-e-wu'",
    ],
    [
      'a pact between others',
      {},
      'PACT_NOT_COVERING pact',
      "update regions.region_pact set active_from = null, member_codes = '{150600,150200}' where id = 'hu-bao-e-wu'",
    ],
    [
      'a pact of the province with another one',
      {},
      'PACT_NOT_COVERING pact',
      "update regions.region_pact set member_codes = '{150000,210000}' where id = 'hu-bao-e-wu'",
    ],
    [
      'a token of an office that is registered no more',
      {},
      'CLIENT_NOT_REGISTERED',
      "update access.client set active = false where organisation = 'partner-office-150100'",
    ],
    [
      'a token that says another region than the office is registered for',
      {},
      'CLIENT_NOT_REGISTERED',
      "update access.client set active = true, region = '150200' where organisation = 'partner-office-150100'",
    ],
  ]);
});

describe('what is given', () => {
  const outcome = outcomes(specimen, 'supervision:150600');
  outcome('approveGrant', 'REQUESTED', [
    ['all as it was asked for', {}, 'APPROVED'],
    [
      'an end that is over',
      {},
      'INVALID_VALUE id',
      `update regions.access_grant set valid_from = '2026-06-01', valid_until = '2026-06-29', erase_by = '2026-07-29' where not synthetic`,
    ],
    [
      'a pact that has ended since',
      {},
      'PACT_NOT_COVERING id',
      "update regions.region_pact set status = 'TERMINATED', terminated_on = '2026-06-29' where id = 'hu-bao-e-wu'",
    ],
  ]);
});

test('what a grant opens is written with its decision, and its end with its end', async () => {
  const hub = await testHub({ own: true });
  const asked = await act(hub, ACCESS_GRANT, 'requestGrant', TERMS, { as: OFFICE });
  const known = async () => {
    const { rows } = await hub.pg.query(
      `select organisation, field_groups, region_from, region_to, daily_look_ups, ended_at is null as runs
       from access.access_grant where key = $1`,
      [(asked.node!.id as string).split(':')[1]],
    );
    return rows as Record<string, unknown>[];
  };
  expect(await known()).toEqual([]);
  const by = { as: 'supervision:150600' };
  const id = asked.node!.id as string;
  await act(hub, ACCESS_GRANT, 'approveGrant', { id, version: 1 }, by);
  const opened = {
    ...{ organisation: 'partner-office-150100', field_groups: ['IDENTITY', 'VISITS'] },
    ...{ region_from: '150602000000', region_to: '150602999999', daily_look_ups: 20 },
  };
  expect(await known()).toEqual([{ ...opened, runs: true }]);
  const note = '事项已办结';
  await act(hub, ACCESS_GRANT, 'endGrant', { id, version: 2, note }, { as: OFFICE });
  expect(await known()).toEqual([{ ...opened, runs: false }]);
  const reason = async (as: string | undefined) =>
    (await hub.query(`{ accessGrant(id: "${id}") { status reason } }`, { as })).data?.accessGrant;
  expect(await reason(OFFICE)).toEqual({ status: 'ENDED', reason: note });
  // A reason is for those who sign in.
  expect(await reason(undefined)).toBeUndefined();
  await hub.close();
});
