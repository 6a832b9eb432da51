import { Check, Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Directive, ID, Int, ObjectType } from 'type-graphql';
import { Open } from '../../ground/schema/field-class.ts';
import { connectionOf } from '../../ground/rows/page.ts';
import { DateScalar } from '../../ground/schema/scalars.ts';

@ObjectType({ description: 'The beds of a facility on a day, and how many are taken. 床位台账' })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'bed_inventory' })
@Unique({ properties: ['facilityId', 'asOf'] })
@Check({
  name: 'bed_inventory_classes',
  expression: 'total >= nursing and nursing >= dementia and dementia >= 0 and day_care >= 0',
})
@Check({
  name: 'bed_inventory_occupied',
  expression:
    'occupied_general >= 0 and occupied_general <= total - nursing ' +
    'and occupied_nursing >= 0 and occupied_nursing <= nursing - dementia ' +
    'and occupied_dementia >= 0 and occupied_dementia <= dementia',
})
export class BedInventory {
  @Open(() => ID, { description: 'Id.' })
  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Open(() => DateScalar, { description: 'The day of the count. 日期' })
  @Property({ type: 'date' })
  asOf: string;

  @Open(() => Int, {
    description: 'Residential beds; day-care places are not among them. 床位总数',
  })
  @Property({ type: 'int' })
  total: number;

  @Open(() => Int, { description: 'Nursing beds, those of dementia units included. 护理型床位' })
  @Property({ type: 'int' })
  nursing: number;

  @Open(() => Int, { description: 'Beds of dementia units. 认知障碍照护床位' })
  @Property({ type: 'int' })
  dementia: number;

  @Open(() => Int, { description: 'Places for the day. 日间照料床位' })
  @Property({ type: 'int' })
  dayCare: number;

  @Property({ type: 'int' })
  occupiedGeneral: number;

  @Property({ type: 'int' })
  occupiedNursing: number;

  @Property({ type: 'int' })
  occupiedDementia: number;

  @Open(() => Int, { description: 'Residential beds taken. 入住床位' })
  get occupied(): number {
    return this.occupiedGeneral + this.occupiedNursing + this.occupiedDementia;
  }

  @Open(() => Int, { description: 'Residential beds free. 空余床位' })
  get vacant(): number {
    return this.total - this.occupied;
  }

  @Open(() => Int, { description: 'Free beds that are not for nursing. 空余普通床位' })
  get vacantGeneral(): number {
    return this.total - this.nursing - this.occupiedGeneral;
  }

  @Open(() => Int, { description: 'Free nursing beds outside dementia units. 空余护理型床位' })
  get vacantNursing(): number {
    return this.nursing - this.dementia - this.occupiedNursing;
  }

  @Open(() => Int, { description: 'Free beds of dementia units. 空余认知障碍照护床位' })
  get vacantDementia(): number {
    return this.dementia - this.occupiedDementia;
  }

  @Open(() => Boolean, { description: 'Whether the row is synthetic. 合成数据' })
  @Property({ type: 'boolean' })
  synthetic: boolean;

  @Property({ type: 'uuid' })
  facilityId: string;
}

export const BedInventoryConnection = connectionOf(BedInventory, 'BedInventory');

/** SQL: the snapshot of facility `f` or `e` on a day (one parameter), as a lateral row source. */
export function snapshotOf(facility: 'e' | 'f'): string {
  return `(select * from bed_inventory i where i.facility_id = ${facility}.id and i.as_of <= ?
    order by i.as_of desc limit 1)`;
}
