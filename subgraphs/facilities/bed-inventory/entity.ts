import { Check, Unique } from '@mikro-orm/decorators/legacy';
import { Day, described, Kept, OneOf, OpenKey, Table, Whole } from '../../../ground/row/columns.ts';
import { BedReporter } from './bed-class.ts';

@Table('The beds of a facility on a day, and how many are taken. 床位台账', { key: 'id' })
@Unique({ properties: ['facilityId', 'asOf'] })
@Check({
  name: 'bed_inventory_classes',
  expression:
    'total >= nursing and nursing >= dementia and dementia >= 0 and day_care >= 0 ' +
    'and for_disabled >= 0 and for_children >= 0',
})
@Check({
  name: 'bed_inventory_occupied',
  expression:
    'occupied_general >= 0 and occupied_general <= total - nursing ' +
    'and occupied_nursing >= 0 and occupied_nursing <= nursing - dementia ' +
    'and occupied_dementia >= 0 and occupied_dementia <= dementia',
})
export class BedInventory extends described('p0') {
  @OpenKey('uuid', 'Id. 标识')
  id: string;

  @Day('p0', 'The day of the count. 日期')
  asOf: string;

  @Whole(
    'p0',
    'Residential beds for elders; day-care places, and places for others, are not among them. 床位总数',
  )
  total: number;

  @Whole('p0', 'Nursing beds, those of dementia units included. 护理型床位')
  nursing: number;

  @Kept('int')
  dementia: number;

  @Whole('p0', 'Places for the day. 日间照料床位')
  dayCare: number;

  @Whole('p0', 'Places for disabled persons who are no elders. 残疾人床位', { default: 0 })
  forDisabled: number;

  @Whole('p0', 'Places for children without parents. 孤残儿童床位', { default: 0 })
  forChildren: number;

  @Kept('int')
  occupiedGeneral: number;

  @Kept('int')
  occupiedNursing: number;

  @Kept('int')
  occupiedDementia: number;

  get occupied(): number {
    return this.occupiedGeneral + this.occupiedNursing + this.occupiedDementia;
  }

  get vacant(): number {
    return this.total - this.occupied;
  }

  get vacantGeneral(): number {
    return this.total - this.nursing - this.occupiedGeneral;
  }

  get vacantNursing(): number {
    return this.nursing - this.dementia - this.occupiedNursing;
  }

  get vacantDementia(): number {
    return this.dementia - this.occupiedDementia;
  }

  @OneOf(
    BedReporter,
    'p0',
    'Who reported these beds; null of a day on which only somebody came or left. 上报方',
    { nullable: true, default: 'OFFICE' },
  )
  reportedBy: BedReporter | null;

  @Kept('uuid')
  facilityId: string;
}
