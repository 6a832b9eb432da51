import { payloadOf } from '../shared/payload.ts';
import { workflowFields } from '../shared/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../shared/workflow.ts';
import { publishCertificate } from './certificate.facts.ts';
import { CERTIFICATE, type CertificateAction } from './certificate.machine.ts';
import { Certificate, CertificateStatus } from './certificate.ts';

export const certificateWorkflow = new Workflow<Certificate, CertificateStatus, CertificateAction>({
  entity: Certificate,
  machine: CERTIFICATE,
  primaryKey: 'key',
  label: 'certificate',
  covers: coversRegionOrPerson,
  publish: (em, row, { today }) => publishCertificate(em, row, today),
});

export const CertificatePayload = payloadOf(Certificate, 'p1');

export const CertificateWorkflowFields = workflowFields(Certificate, certificateWorkflow, {
  states: CertificateStatus,
  fieldClass: 'p1',
});
