import { CERTIFICATE_IS_USED, NUMBER_TAKEN, VALID_CERTIFICATES } from './answers.ts';
import { PUBLISH_ASSESSOR } from './facts.ts';
import { row } from '../../../ground/row/row.ts';
import { CertificateActions, certificateWorkflow } from './actions.ts';
import { Certificate } from './entity.ts';
import { certificateExchange } from './exchange.ts';
import { CertificateFields, WorkerCertificateFields } from './fields.ts';
import { CertificateLookUp } from './look-up.ts';
import { CertificateSuspension } from './suspension.ts';

export const certificate = row(Certificate, {
  workflow: certificateWorkflow,
  resolvers: [
    CertificateLookUp,
    CertificateFields,
    CertificateActions,
    WorkerCertificateFields,
    ...certificateExchange.resolvers,
  ],
  tables: [CertificateSuspension, ...certificateExchange.tables],
  answers: [NUMBER_TAKEN, VALID_CERTIFICATES, PUBLISH_ASSESSOR, CERTIFICATE_IS_USED],
});
