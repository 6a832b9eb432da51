import { ListSize } from '../../../ground/schema/list-size.ts';
import { day, optional } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, many, one } from '../../../ground/row/fields.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { Rows } from '../../../ground/rows/rows.ts';
import { activeOn } from '../in-force.ts';
import { Worker } from '../worker/entity.ts';
import { Certificate } from './entity.ts';
import { maskedNumber } from './number.ts';
import { LiftedSuspension } from './suspension.ts';

const EARLIEST = { expression: 'e.starts_on' };

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
  suspensions: many(
    'p1',
    () => LiftedSuspension,
    ['key', 'certificateKey'],
    'Suspensions that were lifted again, the earliest first. 已解除的暂停',
    { order: EARLIEST, also: [ListSize(20)] },
  ),
});

export const WorkerCertificateFields = fieldsOf(Worker, {
  certificates: many(
    'p1',
    () => Certificate,
    ['key', 'workerKey'],
    'All certificates, whatever their status, the latest first. 证书',
    {
      order: { expression: 'e.issued_on', direction: OrderDirection.DESC },
      also: [ListSize(20)],
    },
  ),
});

function liftedOf(rows: Rows, key: string): Promise<LiftedSuspension[]> {
  return rows.listBy(LiftedSuspension, 'certificateKey', key, EARLIEST);
}
