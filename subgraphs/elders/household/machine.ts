import { machine } from '../../../ground/workflow/machine.ts';

/** 户: a dwelling and who lives in it; caps count by dwelling. */
export const HOUSEHOLD = machine({
  entity: 'Household',
  status: 'State of a household. 户状态',
  states: {
    OPEN: 'People live there. 有效',
    CLOSED: 'Nobody lives there as a household any more. 已注销',
  },
  actions: {
    openHousehold: [
      'Takes a dwelling into the register, before anybody is recorded as living there. 立户',
      { from: [], to: 'OPEN', roles: ['CAREGIVING'] },
      ['ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    correctHousehold: [
      'Corrects what is said of it; what is left out stays as it is. 更正户信息',
      { from: ['OPEN'], to: 'OPEN', roles: ['CAREGIVING'] },
      ['ALREADY_EXISTS'],
    ],
    moveHousehold: [
      'Records that the household has moved, with all who live in it. 整户迁移',
      { from: ['OPEN'], to: 'OPEN', roles: ['CAREGIVING'] },
      ['INVALID_VALUE'],
    ],
    splitHousehold: [
      'Records that some who live there have left for a household of their own, from a day on. 分户',
      { from: ['OPEN'], to: 'OPEN', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'NOBODY_LEFT', 'INVALID_VALUE'],
    ],
    closeHousehold: [
      'Closes it with its last day, once no elder is left in it. 销户',
      { from: ['OPEN'], to: 'CLOSED', roles: ['CAREGIVING'] },
      ['MEMBERS_LEFT', 'INVALID_VALUE'],
    ],
  },
});

export const HouseholdStatus = HOUSEHOLD.states;
export type HouseholdStatus = keyof typeof HouseholdStatus;
