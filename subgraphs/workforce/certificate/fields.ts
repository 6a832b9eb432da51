import { day, optional } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { listOf } from '../../../ground/row/list.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { activeOn } from '../in-force.ts';
import { Worker } from '../worker/entity.ts';
import { Certificate } from './entity.ts';
import { maskedNumber } from './number.ts';
import { CertificateSuspension } from './suspension.ts';

const EARLIEST = { expression: 'e.starts_on' };
const suspensions = listOf(CertificateSuspension, { order: EARLIEST });
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
    ['key', 'issuedOn', 'inactiveFrom'],
    'Whether it was in force on a day, today when left out. 是否有效',
    async (certificate, { rows, today }, { asOf }) =>
      activeOn(certificate, await liftedOf(rows, certificate.key), asOf ?? today),
    { takes: { asOf: optional(day('The day; default today. 日期')) } },
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

function liftedOf(rows: Rows, key: string): Promise<CertificateSuspension[]> {
  return rows.listBy(CertificateSuspension, 'certificateKey', key, EARLIEST);
}
