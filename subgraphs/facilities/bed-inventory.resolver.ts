import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { BedInventory } from './bed-inventory.ts';
import { Facility } from './facility.ts';

@Resolver(() => BedInventory)
export class BedInventoryResolver {
  @FieldResolver(() => Facility, { nullable: true, description: 'The facility. 设施' })
  @Class('p0')
  facility(@Root() beds: BedInventory, @Ctx() context: SubgraphContext) {
    return context.rows.by(Facility, 'id', beds.facilityId);
  }
}
