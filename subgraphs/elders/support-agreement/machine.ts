import { register } from '../../../ground/workflow/register.ts';

/** 赡养协议签订 (domain A10; 老年人权益保障法 art. 20). */
export const SUPPORT_AGREEMENT = register('SupportAgreement', {
  what: 'an agreement on the support of an elder. 赡养协议',
  roles: ['CAREGIVING'],
});

export const SupportAgreementStatus = SUPPORT_AGREEMENT.states;
export type SupportAgreementStatus = keyof typeof SupportAgreementStatus;
