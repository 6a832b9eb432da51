import { choice, openIdOf, optional, whole } from '../../../ground/row/arguments.ts';
import { datedRegister } from '../../../ground/workflow/dated-register.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Facility } from '../facility/entity.ts';
import { openHome } from '../medical-institution/conditions.ts';
import { FacilityRoom } from './entity.ts';
import { RoomKind } from './kinds.ts';
import { FACILITY_ROOM } from './machine.ts';

const SIZE = {
  rooms: optional(whole('How many there are. 间数', [1, 1_000])),
  areaSquareMetres: optional(whole('Floor area together in square metres. 面积', [1, 100_000])),
};

export const facilityRooms = datedRegister(FacilityRoom, FACILITY_ROOM, 'p0', {
  about: 'Which rooms a facility has, and since when. 登记内容',
  takes: {
    facility: openIdOf('Facility', 'The facility. 设施'),
    kind: choice(RoomKind, 'What they are for. 用途'),
    ...SIZE,
  },
  corrects: SIZE,
  at: 'kind',
  async columns({ context, own }, { facility, kind, rooms, areaSquareMetres }) {
    const known = await context.rows.by(Facility, 'id', facility);
    if (!known) throw REFUSED.NOT_KNOWN('facility');
    const { regionCode, regionAt } = known;
    const place = { regionCode, regionAt, facilityId: facility };
    await own(place);
    await openHome(context, facility);
    return { ...place, kind, rooms, areaSquareMetres, synthetic: false };
  },
  like: ({ facilityId, kind }) => ({
    sql: 'e.facility_id = ?::uuid and e.kind = ?',
    params: [facilityId, kind],
  }),
});
