import { openIdOf } from '../../../ground/identity/open-id.ts';
import { FACILITY_ROOM } from '../../../subgraphs/facilities/facility-room/machine.ts';
import { expectData, testHub } from '../../kit/hub.ts';
import { act, verdict } from '../../kit/mutations.ts';
import { outcomes } from '../../kit/outcomes.ts';
import type { Specimen } from '../../kit/specimen.ts';
import { walkWorkflow } from '../../kit/workflow-walk.ts';
import {
  COUNTY,
  specimen as home,
  KEY,
  OFFICE,
  OPERATOR,
  placeHome,
} from '../facility/specimen.ts';

const FACILITY = openIdOf('Facility', KEY);

const specimen: Specimen = {
  machine: FACILITY_ROOM,
  table: 'facilities.facility_room',
  primaryKey: 'id',
  region: '150600',
  otherRegion: '210100',
  ...{ facility: home.facility, otherFacility: home.otherFacility },
  clear: async (hub) => void (await placeHome(hub, 'OPERATING')),
  async place(hub, state) {
    await placeHome(hub, 'OPERATING');
    const { rows } = await hub.pg.query<{ id: string }>(
      `insert into facilities.facility_room (id, facility_id, status, kind, rooms, area_square_metres,
         valid_from, valid_until, synthetic, region_code, region_at)
       values (uuidv7(), $1, $2, 'KITCHEN', 1, 30, '2026-01-10',
         case when $2 = 'ENDED' then date '2026-05-31' end, false, $3::text,
         rpad($3, 12, '0')::bigint)
       returning id`,
      [KEY, state, COUNTY],
    );
    return rows[0]!.id;
  },
  input(_, action) {
    if (action === 'endFacilityRoom') return { lastDay: '2026-06-20' };
    if (action === 'correctFacilityRoom') return { areaSquareMetres: 35 };
    return { facility: FACILITY, kind: 'KITCHEN', validFrom: '2026-06-01' };
  },
};

describe('the rooms of a facility', () => walkWorkflow(specimen));

const tried = outcomes(specimen, OFFICE);
tried('recordFacilityRoom', 'New', [
  ['number and area', { rooms: 2, areaSquareMetres: 60 }, 'HOLDS'],
  ['no room at all', { rooms: 0 }, 'BAD_USER_INPUT'],
  [
    'a facility that nobody knows',
    { facility: 'Facility:00000000-0000-7000-8000-000000000000' },
    'NOT_KNOWN facility',
  ],
  [
    'a facility that is closed',
    {},
    'FACILITY_NOT_OPERATING facility',
    `update facilities.facility set status = 'CLOSED' where id = '${KEY}'`,
  ],
]);
tried('recordFacilityRoom', 'HOLDS', [
  ['the same', {}, 'ALREADY_EXISTS kind'],
  ['another kind', { kind: 'DINING_ROOM' }, 'HOLDS'],
]);

test('a correction keeps what it was not given, and rooms end with their facility', async () => {
  const hub = await testHub({ own: true });
  try {
    await hub.settle();
    const id = openIdOf('FacilityRoom', await specimen.place(hub, 'HOLDS'));
    const input = { id, version: 1, rooms: 2 };
    const corrected = await act(hub, FACILITY_ROOM, 'correctFacilityRoom', input, { as: OPERATOR });
    expect(verdict(corrected)).toBe('DONE');
    const rooms = async () => {
      const text = `query ($id: ID!) { facility(id: $id) { rooms(filter: { kinds: [KITCHEN] }) {
        nodes { kind rooms areaSquareMetres validFrom validUntil status facility { id } } } } }`;
      const { facility } = expectData(await hub.query(text, { variables: { id: FACILITY } }));
      return facility.rooms.nodes as unknown[];
    };
    const kitchen = { kind: 'KITCHEN', rooms: 2, areaSquareMetres: 30, validFrom: '2026-01-10' };
    expect(await rooms()).toEqual([
      { ...kitchen, validUntil: null, status: 'HOLDS', facility: { id: FACILITY } },
    ]);
    await hub.pg.query(
      `update facilities.facility set status = 'CLOSING', closes_on = '2026-06-30' where id = $1`,
      [KEY],
    );
    const closing = { id: FACILITY, version: 1, note: '关停公告期满' };
    const closed = await act(hub, home.machine, 'closeFacility', closing, { as: OFFICE });
    expect(verdict(closed)).toBe('DONE');
    expect(await rooms()).toEqual([
      { ...kitchen, validUntil: '2026-06-29', status: 'ENDED', facility: { id: FACILITY } },
    ]);
  } finally {
    await hub.close();
  }
});
