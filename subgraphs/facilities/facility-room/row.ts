import { fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { PRECISIONS } from '../../../ground/row/known-term.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Facility } from '../facility/entity.ts';
import { FacilityRoom } from './entity.ts';
import { RoomKind } from './kinds.ts';
import { FacilityRoomStatus } from './machine.ts';
import { facilityRooms } from './register.ts';

const rooms = listOf(FacilityRoom, {
  filters: {
    kinds: oneOf('kind', RoomKind, 'Of one of these kinds. 用途'),
    statuses: oneOf('status', FacilityRoomStatus, 'In one of these states. 状态'),
    sincePrecisions: PRECISIONS,
  },
  order: { expression: 'e.valid_from', direction: OrderDirection.DESC },
});

const fields = fieldsOf(FacilityRoom, {
  facility: one('p0', () => Facility, ['facilityId', 'id'], 'Whose they are. 设施'),
});

const ofFacility = fieldsOf(Facility, {
  rooms: page(
    'p0',
    () => rooms,
    ['id', 'facility_id'],
    'Its rooms by what they are for, and those that it had, the latest first. 功能用房',
    { nullable: false },
  ),
});

export const facilityRoom = row(FacilityRoom, {
  keys: ['id'],
  list: rooms,
  workflow: facilityRooms.workflow,
  resolvers: [fields, ofFacility, facilityRooms.actions],
});
