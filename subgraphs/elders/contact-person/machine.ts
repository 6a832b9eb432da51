import { register } from '../../../ground/workflow/register.ts';

/** 农村老年人联系人登记 (domain A10). */
export const CONTACT_PERSON = register('ContactPerson', {
  what: 'a person to call about an elder. 联系人',
  roles: ['CAREGIVING'],
});

export const ContactPersonStatus = CONTACT_PERSON.states;
export type ContactPersonStatus = keyof typeof ContactPersonStatus;
