import { seesResidents } from '../../../ground/figures/small-number.ts';
import { isOperator } from '../../../ground/identity/viewer.ts';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { days } from '../../../ground/row/filters.ts';
import { listOf, type Unless } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { NotFor } from '../../../ground/schema/field-class.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Facility } from '../facility/entity.ts';
import { BedInventory } from './entity.ts';
import { BedInventoryResidents } from './residents.ts';
import { bedsOn, bedsSince } from './snapshot.ts';
import { Vacancy, vacancyOf } from './vacancy.ts';

const bedInventories = listOf(BedInventory, {
  filters: { ...days('counted', 'as_of', 'Counted. 日期') },
  order: { expression: 'e.as_of', direction: OrderDirection.DESC },
});

/** The days on which somebody came or left are no other operator's. */
const ofOthers: Unless = (_, { viewer }) =>
  isOperator(viewer)
    ? [{ sql: 'e.facility_id = any(array[?]::uuid[])', params: [[...viewer.facilities]] }]
    : [];

const fields = fieldsOf(BedInventory, {
  facility: one('p0', () => Facility, ['facilityId', 'id'], 'The facility. 设施'),
});

const ofFacility = fieldsOf(Facility, {
  beds: computed(
    'p0',
    () => BedInventory,
    ['id', 'regionCode'],
    'Its beds today or on a day, null before any: for staff of its region the last snapshot until ' +
      'then, for others the first one with these beds. 床位',
    ({ id, regionCode }, context, { asOf: day }, info) => {
      const beds = seesResidents(context.viewer, id, regionCode) ? bedsOn : bedsSince;
      return beds(context, id, day, columnsRead(BedInventory, info, 'row'));
    },
    { takes: { asOf: asOf() } },
  ),
  vacancy: computed(
    'p0',
    () => Vacancy,
    ['id'],
    'Whether it has free beds today; null where they were never counted. 空余情况',
    async ({ id }, context) => {
      const beds = await bedsOn(context, id, context.today);
      return beds && vacancyOf(beds, context.today);
    },
    { counts: 'PEOPLE' },
  ),
  bedInventories: page(
    'p3',
    () => bedInventories,
    ['id', 'facility_id'],
    'Snapshots, the latest first: there is one of each day on which somebody came or left. 床位历史',
    { also: [NotFor('elder')], unless: ofOthers },
  ),
});

export const bedInventory = row(BedInventory, {
  keys: ['id'],
  list: bedInventories,
  resolvers: [fields, BedInventoryResidents, ofFacility],
});
