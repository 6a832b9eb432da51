import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { CERTIFICATE_ACTIVE } from '../in-force.ts';
import { Worker } from '../worker/entity.ts';
import { Certificate } from './entity.ts';
import { maskedNumber } from './number.ts';
import { CertificateSuspension } from './suspension.ts';

const suspensions = listOf(CertificateSuspension, { order: { expression: 'e.starts_on' } });
const certificates = listOf(Certificate, {
  order: { expression: 'e.issued_on', direction: OrderDirection.DESC },
});

export const CertificateFields = fieldsOf(Certificate, {
  numberMasked: computed(
    'p1',
    () => String,
    ['number'],
    'The number with all but its last four characters hidden. 证书编号(脱敏)',
    ({ number }) => maskedNumber(number),
  ),
  worker: one('p1', () => Worker, ['workerKey', 'key'], 'The holder. 持证人'),
  valid: computed(
    'p1',
    () => Boolean,
    ['key'],
    'Whether it was in force on a day, today when left out. 是否有效',
    async ({ key }, { rows }, { asOf: day }) => {
      const active = await rows.batch(`certificates active ${day}`, key, async (keys) => {
        const sql = `select c.key from certificate c where c.key = any(array[?]::uuid[])
          and ${CERTIFICATE_ACTIVE}`;
        const found = await rows.sql<{ key: string }>(sql, [keys, day]);
        return new Map(found.map((one) => [one.key, true]));
      });
      return active ?? false;
    },
    { takes: { asOf: asOf('The day; default today. 日期') } },
  ),
  suspensions: page(
    'p1',
    () => suspensions,
    ['key', 'certificate_key'],
    'Suspensions that were lifted again, the earliest first. 已解除的暂停',
  ),
});

export const WorkerCertificateFields = fieldsOf(Worker, {
  certificates: page(
    'p1',
    () => certificates,
    ['key', 'worker_key'],
    'All certificates, whatever their status, the latest first. 证书',
  ),
});
