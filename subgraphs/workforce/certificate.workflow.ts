import { payloadOf } from '../shared/workflow/payload.ts';
import { workflowFields } from '../shared/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../shared/workflow/workflow.ts';
import { publishCertificate } from './certificate.facts.ts';
import { CERTIFICATE, type CertificateAction } from './certificate.machine.ts';
import { Certificate, CertificateStatus } from './certificate.ts';

export const certificateWorkflow = new Workflow<Certificate, CertificateStatus, CertificateAction>({
  entity: Certificate,
  machine: CERTIFICATE,
  primaryKey: 'key',
  label: 'certificate',
  covers: coversRegionOrPerson,
  written: ({ em, row, context }) => publishCertificate(em, row, context.today),
});

export const CertificatePayload = payloadOf(Certificate, 'p1');

export const CertificateWorkflowFields = workflowFields(Certificate, certificateWorkflow, {
  states: CertificateStatus,
  fieldClass: 'p1',
});
