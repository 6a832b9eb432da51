import type { Answer } from '../../../ground/access/answers.ts';

export const HAS_ADMISSION: Answer = {
  name: 'has_admission',
  says: 'Whether an elder has an admission to a facility that goes on. 是否已申请或入住该机构',
  sql: `select exists (select from admission
    where elder_key = ?::uuid and facility_id = ?::uuid and status = any(array[?]::text[]))`,
};

export const LIVES_IN_FACILITY: Answer = {
  name: 'lives_in_facility',
  says: 'Whether an elder lives in a facility, anywhere. 是否已入住养老机构',
  sql: `select exists (select from admission where elder_key = ?::uuid and status = 'ADMITTED')`,
};
