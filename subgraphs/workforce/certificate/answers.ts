import type { Answer } from '../../../ground/access/answers.ts';
import { BANNED } from '../conduct-record/ban.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';

export const NUMBER_TAKEN: Answer = {
  name: 'number_taken',
  says: 'Whether a certificate has this number, anywhere. 证书编号是否已用',
  sql: `select exists (select from certificate where number = ?)`,
};

export const VALID_CERTIFICATES: Answer = {
  name: 'valid_certificates',
  says: 'Whether persons hold valid certificates of these numbers, for anyone to check. 证书核验',
  sql: `select p.i, c.occupation, c.level, c.synthetic, ${BANNED} as "conductBan"
    from unnest(array[?]::text[], array[?]::text[]) with ordinality p(number, name, i)
    join certificate c on c.number = p.number
    join worker w on w.key = c.worker_key and lower(w.normal_name) = p.name
    where ${CERTIFICATE_ACTIVE}`,
};

export const CERTIFICATE_IS_USED: Answer = {
  name: 'certificate_is_used',
  says: 'Whether a certificate was ever suspended. 证书是否有暂停记录',
  sql: `select exists (select from lifted_suspension where certificate_key = ?::uuid)`,
};
