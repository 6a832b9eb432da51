import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page } from '../../../ground/row/fields.ts';
import { days } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { row } from '../../../ground/row/row.ts';
import { columnsRead } from '../../../ground/rows/columns-read.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Facility } from '../facility/entity.ts';
import { BedInventory } from './entity.ts';
import { bedsOn } from './snapshot.ts';

const bedInventories = listOf(BedInventory, {
  plural: 'bedInventories',
  filters: { ...days('counted', 'as_of', 'Counted. 日期') },
  order: { expression: 'e.as_of', direction: OrderDirection.DESC },
});

const fields = fieldsOf(BedInventory, {
  facility: one('p0', () => Facility, ['facilityId', 'id'], 'The facility. 设施'),
});

const ofFacility = fieldsOf(Facility, {
  beds: computed(
    'p0',
    () => BedInventory,
    ['id'],
    'Its beds today or on a day: the last snapshot until then, null before. 床位',
    ({ id }, context, { asOf: day }, info) =>
      bedsOn(context, id, day, columnsRead(BedInventory, info, 'row')),
    { takes: { asOf: asOf() } },
  ),
  bedInventories: page(
    'p0',
    () => bedInventories,
    ['id', 'facility_id'],
    'Snapshots, the latest first. 床位历史',
    { nullable: false },
  ),
});

export const bedInventory = row(BedInventory, {
  keys: ['id'],
  list: bedInventories,
  resolvers: [fields, ofFacility],
});
