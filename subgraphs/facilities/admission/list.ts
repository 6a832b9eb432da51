import { Int } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { about, aboutOpen, days, filtered, inRegion, oneOf } from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { BedClass } from '../bed-inventory/bed-class.ts';
import { Admission } from './entity.ts';
import { AdmissionStatus } from './machine.ts';
import { QUEUE_ORDER } from './queue.ts';

export const admissions = listOf(Admission, {
  one: ['p2', 'A stay or application by its id. 入住记录'],
  many: [
    'p3',
    'Stays and applications, the latest application first unless sorted otherwise. 入住记录',
  ],
  filters: {
    within: inRegion('To a facility inside this region. 所在地区'),
    facility: aboutOpen('Facility', 'facility_id', 'To this facility. 设施'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
    statuses: oneOf('status', AdmissionStatus, 'In one of these states. 入住状态'),
    bedClasses: oneOf('bed_class', BedClass, 'Of one of these bed classes. 床位类别'),
    priorityTiers: filtered(
      () => [Int],
      'Of one of these tiers, 1 to 3 (R-20). 轮候顺序',
      (tiers: number[], argument) => {
        if (tiers.some((tier) => tier < 1 || tier > 3)) {
          throw badInput(argument, 'BETWEEN', { min: 1, max: 3 });
        }
        return { sql: 'e.priority_tier = any(array[?]::int[])', params: [tiers] };
      },
    ),
    ...days('applied', 'applied_on', 'Applied. 申请日期'),
    residentOn: filtered(
      () => DateScalar,
      'Lived in the facility on this day. 在住',
      (day: string) => ({
        sql: 'e.admitted_on <= ? and (e.discharged_on is null or e.discharged_on > ?)',
        params: [day, day],
      }),
    ),
    provisionalTo: filtered(
      () => DateScalar,
      'Provisional, without an assessment, up to this day or earlier: who is to be assessed by ' +
        'then. 临时入住到期',
      (day: string) => ({ sql: 'e.provisional_until <= ?', params: [day] }),
    ),
  },
  orders: {
    APPLIED_ON: ['applied_on', 'Day of application. 申请日期'],
    QUEUE: [QUEUE_ORDER, 'Order of the queue by R-20; without a tier last. 轮候顺序'],
  },
  usual: ['APPLIED_ON', 'DESC'],
});
