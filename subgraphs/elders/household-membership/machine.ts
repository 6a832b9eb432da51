import { register } from '../../../ground/workflow/register.ts';

/** 户成员: in which household an elder lives, from when to when. */
export const HOUSEHOLD_MEMBERSHIP = register('HouseholdMembership', {
  what: 'that an elder lives in a household. 户成员',
  roles: ['CAREGIVING'],
});

export const HouseholdMembershipStatus = HOUSEHOLD_MEMBERSHIP.states;
export type HouseholdMembershipStatus = keyof typeof HouseholdMembershipStatus;
