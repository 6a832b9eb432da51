import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import type { WorldFacility } from '../world/types.ts';

/** Centres of Yuxi have a kitchen and a dining room (玉溪 reports so); the numbers are made up. */
export function* roomRows(facilities: readonly WorldFacility[]): Generator<Row> {
  let n = 0;
  for (const facility of facilities) {
    const { key, type, regionCode, openedOn } = facility;
    if (type !== 'DAY_CARE' || !regionCode.startsWith('5304') || openedOn === null) continue;
    for (const kind of ['KITCHEN', 'DINING_ROOM']) {
      n += 1;
      yield {
        ...{ id: keyOf('facilityRoom', n), facility_id: key, status: 'HOLDS', kind, rooms: 1 },
        area_square_metres: new Dice('room', n).between(12, 60),
        valid_from: openedOn,
        ...{ synthetic: true, region_code: regionCode, region_at: regionAt(regionCode) },
      };
    }
  }
}
