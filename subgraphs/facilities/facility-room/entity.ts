import { Check } from '@mikro-orm/decorators/legacy';
import {
  described,
  Kept,
  OneOf,
  OpenKey,
  placed,
  Table,
  versioned,
  Whole,
} from '../../../ground/row/columns.ts';
import { dated, TERM_IS_SOUND } from '../../../ground/row/known-term.ts';
import { RoomKind } from './kinds.ts';
import { FacilityRoomStatus } from './machine.ts';

@Table('The rooms of a kind of a facility, on the days that it names. 功能用房', { key: 'id' })
@Check({
  name: 'facility_room_term',
  expression: TERM_IS_SOUND,
})
export class FacilityRoom extends dated('p0', placed(versioned('p0', described('p0')))) {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @OneOf(FacilityRoomStatus, 'p0', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: FacilityRoomStatus;

  @OneOf(RoomKind, 'p0', 'What they are for. 用途')
  kind: RoomKind;

  @Whole('p0', 'How many there are, null when not known. 间数', { nullable: true })
  rooms: number | null;

  @Whole('p0', 'Floor area together in square metres, null when not known. 面积', {
    nullable: true,
  })
  areaSquareMetres: number | null;

  @Kept('uuid', { index: true })
  facilityId: string;
}
