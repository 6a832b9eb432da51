import { Workflow } from '../../ground/workflow/workflow.ts';
import { publishCertificate } from './certificate.facts.ts';
import { CERTIFICATE } from './certificate.machine.ts';
import { Certificate } from './certificate.ts';

export const certificateWorkflow = new Workflow(Certificate, CERTIFICATE, 'p1', {
  written: ({ em, row, context }) => publishCertificate(em, row, context.today),
});
