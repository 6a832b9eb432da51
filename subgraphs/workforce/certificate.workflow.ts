import { payloadOf } from '../../ground/workflow/payload.ts';
import { workflowFields } from '../../ground/workflow/workflow-fields.ts';
import { coversRegionOrPerson, Workflow } from '../../ground/workflow/workflow.ts';
import { publishCertificate } from './certificate.facts.ts';
import { CERTIFICATE, type CertificateAction } from './certificate.machine.ts';
import { Certificate } from './certificate.ts';
import { CertificateStatus } from './certificate.machine.ts';

export const certificateWorkflow = new Workflow<Certificate, CertificateStatus, CertificateAction>({
  entity: Certificate,
  machine: CERTIFICATE,
  primaryKey: 'key',
  label: 'certificate',
  covers: coversRegionOrPerson,
  written: ({ em, row, context }) => publishCertificate(em, row, context.today),
});

export const CertificatePayload = payloadOf(Certificate, 'p1');

export const CertificateWorkflowFields = workflowFields(Certificate, certificateWorkflow, 'p1');
