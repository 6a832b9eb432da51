import { Field, InputType, Int } from 'type-graphql';
import { BedClass } from '../bed-inventory/bed-class.ts';
import { GeoPoint } from './distance.ts';

@InputType({
  description: 'Free beds or places of one class, as `Facility.vacancy` says. 空余床位',
})
export class VacancyFilter {
  @Field(() => BedClass, {
    description:
      'The class. Day-care places are bound to nobody: all of them count as free. 床位类别',
  })
  bedClass: BedClass;
}

@InputType({ description: 'Within a distance of a point. 附近' })
export class NearFilter extends GeoPoint {
  @Field(() => Int, { description: 'Great-circle distance in metres, 1 to 50000. 距离' })
  metres: number;
}
