import { keyOf } from '../../../ground/synthetic/keys.ts';
import { AUTHORIZED_RELATIVE } from '../../../subgraphs/regions/authorized-relative/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

/** An elder with a guardian who may do everything, and the account of a relative of nobody yet. */
export const ELDER = 9;
export const RELATIVE = 31;

const elder = keyOf('elder', ELDER);

export const OFFICE = 'caregiving:150600';

export const specimen: Specimen = {
  machine: AUTHORIZED_RELATIVE,
  table: 'regions.authorized_relative',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: ELDER,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from regions.authorized_relative where elder_key = $1', [elder]);
    await hub.pg.query(
      'delete from access.acting where person = $1 and source_key not in (select key from regions.guardianship)',
      [elder],
    );
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into regions.authorized_relative (key, status, relative_account, relative_name, relation,
         scopes, authorized_by, valid_from, valid_until, ended_on, elder_key, region_code, region_at,
         synthetic)
       select uuidv7(), $2, $3, '王芳', 'CHILD', '{READ,ORDER}', 'ELDER', '2026-05-10', '2027-05-09',
         case when $2 = 'TERMINATED' then date '2026-06-01' end, elder_key, region_code, region_at, true
       from regions.elder_fact where elder_key = $1 returning key`,
      [elder, state, keyOf('family', RELATIVE)],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action !== 'authorizeRelative') return {};
    return {
      elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', elder),
      ...{ relativeAccount: keyOf('family', RELATIVE), relativeName: '王芳', relation: 'CHILD' },
      ...{ scopes: ['READ', 'ORDER'], validFrom: '2026-07-01', validUntil: '2027-06-30' },
      ...{ proof: '授权委托书', proofIssuedOn: '2026-06-20' },
    };
  },
};
