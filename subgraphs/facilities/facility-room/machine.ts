import { register } from '../../../ground/workflow/register.ts';

/** 功能用房登记: the rooms of a facility, as its office or its operator reports them (model 7). */
export const FACILITY_ROOM = register('FacilityRoom', {
  what: 'the rooms of a kind of a facility. 功能用房',
  roles: ['SUPERVISION', 'OPERATOR'],
  takesAway: true,
  aboutElder: false,
  refusals: ['FACILITY_NOT_OPERATING'],
});

export const FacilityRoomStatus = FACILITY_ROOM.states;
export type FacilityRoomStatus = keyof typeof FacilityRoomStatus;
