import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { EnumLabel } from './enum-label.ts';
import { enumLabels } from './labels.ts';

// Written by hand: the rows are those of the contract, not of a table.
@Resolver()
export class EnumLabelsQuery {
  @Query(() => [EnumLabel], {
    description:
      'What the values of the enums of this contract mean, in both languages: all of them, by enum, ' +
      'in the order of the schema. 枚举标签',
  })
  @Class('p0')
  @ListSize(3_000)
  enumLabels(
    @Ctx() { viewer }: SubgraphContext,
    @Arg('types', () => [String], {
      nullable: true,
      description: 'Of these enums alone, by name, such as AbilityBand. 枚举名',
    })
    types?: string[] | null,
  ): EnumLabel[] {
    const known = enumLabels(viewer.audience);
    if (types?.length === 0) throw badInput('types', 'ITEMS_AT_LEAST', { min: 1 });
    const asked = new Set(types ?? known.keys());
    return [...asked].flatMap((type) => {
      const labels = known.get(type);
      if (!labels) throw badInput('types', 'KNOWN');
      return [...labels];
    });
  }
}
