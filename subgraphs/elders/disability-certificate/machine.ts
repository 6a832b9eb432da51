import { register } from '../../../ground/workflow/register.ts';

/** 残疾人证 (domain A11). */
export const DISABILITY_CERTIFICATE = register('DisabilityCertificate', {
  what: 'the disability certificate of an elder. 残疾人证',
  roles: ['CAREGIVING'],
});

export const DisabilityCertificateStatus = DISABILITY_CERTIFICATE.states;
export type DisabilityCertificateStatus = keyof typeof DisabilityCertificateStatus;
