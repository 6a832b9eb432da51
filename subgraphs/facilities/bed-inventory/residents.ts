import { Int } from 'type-graphql';
import { seesResidents } from '../../../ground/figures/small-number.ts';
import { Withheld } from '../../../ground/figures/withheld.ts';
import { computed, fieldsOf, type FieldSource } from '../../../ground/row/fields.ts';
import { NotFor } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Facility } from '../facility/entity.ts';
import type { BedInventory as Beds } from './entity.ts';
import { BedInventory } from './entity.ts';

type Numbers =
  'occupied' | 'vacant' | 'vacantGeneral' | 'vacantNursing' | 'vacantDementia' | 'dementia';

const COLUMNS = [
  ...(['facilityId', 'total', 'nursing', 'dementia'] as const),
  ...(['occupiedGeneral', 'occupiedNursing', 'occupiedDementia'] as const),
];

/** A number that says how many people live in one home: for staff of its region, and its operator. */
function residents(number: Numbers, description: string): FieldSource<Beds> {
  return computed<Beds, (typeof COLUMNS)[number]>(
    'p3',
    () => Int,
    COLUMNS,
    description,
    async (beds, context) =>
      (await isOfIt(context, beds.facilityId)) ? (beds as Beds)[number] : null,
    { also: [NotFor('elder')] },
  );
}

/** Whether the viewer is staff of the region that a facility lies in, or runs it. */
async function isOfIt({ rows, viewer }: SubgraphContext, facilityId: string): Promise<boolean> {
  const facility = await rows.by(Facility, 'id', facilityId, ['regionCode']);
  return facility !== null && seesResidents(viewer, facilityId, facility.regionCode);
}

export const BedInventoryResidents = fieldsOf(BedInventory, {
  dementia: residents(
    'dementia',
    'Beds of dementia units; for staff of its region, as all that says who lives there. 认知障碍照护床位',
  ),
  occupied: residents('occupied', 'Residential beds taken. 入住床位'),
  vacant: residents('vacant', 'Residential beds free. 空余床位'),
  vacantGeneral: residents('vacantGeneral', 'Free beds that are not for nursing. 空余普通床位'),
  vacantNursing: residents(
    'vacantNursing',
    'Free nursing beds outside dementia units. 空余护理型床位',
  ),
  vacantDementia: residents('vacantDementia', 'Free beds of dementia units. 空余认知障碍照护床位'),
  withheld: computed(
    'p3',
    () => Withheld,
    ['facilityId'],
    'Why these numbers are not given. 不公开原因',
    async ({ facilityId }, context) =>
      (await isOfIt(context, facilityId)) ? null : Withheld.SMALL_NUMBER,
    { also: [NotFor('elder')] },
  ),
});
