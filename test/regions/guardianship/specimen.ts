import { keyOf } from '../../../ground/synthetic/keys.ts';
import { GUARDIANSHIP } from '../../../subgraphs/regions/guardianship/machine.ts';
import { publicIdFor } from '../../kit/hub.ts';
import type { Specimen } from '../../kit/specimen.ts';

/** An elder without a seeded guardian, and the account of one who is guardian of nobody yet. */
export const WARD = 9;
export const GUARDIAN = 31;

const elder = keyOf('elder', WARD);

export const OFFICE = 'caregiving:150600';

export const specimen: Specimen = {
  machine: GUARDIANSHIP,
  table: 'regions.guardianship',
  primaryKey: 'key',
  region: '150600',
  otherRegion: '210100',
  elder: WARD,
  otherElder: 2,
  async clear(hub) {
    await hub.pg.query('delete from regions.guardianship where elder_key = $1', [elder]);
    await hub.pg.query('delete from access.acting where person = $1', [elder]);
  },
  async place(hub, state) {
    await this.clear(hub);
    const { rows } = await hub.pg.query<{ key: string }>(
      `insert into regions.guardianship (key, status, guardian_account, guardian_name, basis, proof,
         proof_issued_on, powers, valid_from, valid_until, ended_on, elder_key, region_code, region_at,
         synthetic)
       select uuidv7(), $2, $3, '王芳', 'COURT', '（2026）民特9号', '2026-05-01',
         '{READ,CONSENT,APPLY}', '2026-05-10', '2027-05-09',
         case when $2 = 'TERMINATED' then date '2026-06-01' end, elder_key, region_code, region_at, true
       from regions.elder_fact where elder_key = $1 returning key`,
      [elder, state, keyOf('guardian', GUARDIAN)],
    );
    return rows[0]!.key;
  },
  async input(_, action, as) {
    if (action !== 'recordGuardianship') return {};
    return {
      elder: as === '' ? 'x' : await publicIdFor(as, 'Elder', elder),
      ...{ guardianAccount: keyOf('guardian', GUARDIAN), guardianName: '王芳', basis: 'AGREEMENT' },
      ...{ proof: '鄂公证字第12号', proofIssuedOn: '2026-06-01', powers: ['READ', 'APPLY'] },
      ...{ validFrom: '2026-06-10', validUntil: '2027-06-09' },
    };
  },
};
