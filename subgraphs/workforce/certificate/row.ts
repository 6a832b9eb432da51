import { NUMBER_TAKEN, VALID_CERTIFICATES } from './answers.ts';
import { PUBLISH_ASSESSOR } from './facts.ts';
import { row } from '../../../ground/row/row.ts';
import { CertificateActions, certificateWorkflow } from './actions.ts';
import { Certificate } from './entity.ts';
import { CertificateFields, WorkerCertificateFields } from './fields.ts';
import { CertificateLookUp } from './look-up.ts';
import { CertificateSuspension } from './suspension.ts';

export const certificate = row(Certificate, {
  workflow: certificateWorkflow,
  resolvers: [CertificateLookUp, CertificateFields, CertificateActions, WorkerCertificateFields],
  tables: [CertificateSuspension],
  answers: [NUMBER_TAKEN, VALID_CERTIFICATES, PUBLISH_ASSESSOR],
});
