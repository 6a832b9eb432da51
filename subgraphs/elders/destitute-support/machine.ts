import { register } from '../../../ground/workflow/register.ts';

/** 特困供养 (domain A13). */
export const DESTITUTE_SUPPORT = register('DestituteSupport', {
  what: 'the support of a destitute elder. 特困供养',
  roles: ['CAREGIVING'],
  takesAway: true,
});

export const DestituteSupportStatus = DESTITUTE_SUPPORT.states;
export type DestituteSupportStatus = keyof typeof DestituteSupportStatus;
