import { ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { parentCode } from '../../../ground/china/region-code.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { BasicServiceItem } from './item.ts';
import { BasicServiceList } from './entity.ts';
import { compareItem } from '../rules/list-validity.ts';
import { binds, jurisdictionsOf, type Standing, standingAmong } from './standing.ts';
import { Region } from '../stubs.ts';

export const ItemOrigin = labelled(
  'ItemOrigin',
  'Who set what an item gives in a region. 项目来源',
  {
    INHERITED: 'The list of the level above. 沿用上级',
    RAISED: "The region's own list, further than the level above. 高于上级",
    ADDED: "The region's own list alone. 本级增设",
    CHANGED:
      "The region's own list, otherwise than the level above, which does not bind it. 本级调整",
  },
);
export type ItemOrigin = keyof typeof ItemOrigin;

@ObjectType({ description: 'An item as it applies in a region. 适用项目' })
export class ServiceItemInForce {
  @Open(() => BasicServiceItem, { description: 'The item. 服务项目' })
  item: BasicServiceItem;

  @Open(() => ItemOrigin, { description: 'Who set what it gives. 项目来源' })
  origin: ItemOrigin;
}

@ObjectType({
  description: 'The basic service list that applies in a region on a day. 现行基本养老服务清单',
})
export class ServiceListInForce {
  @Open(() => DateScalar, { description: 'The day. 日期' })
  on: string;

  @Open(() => BasicServiceList, { description: 'The list. 清单' })
  list: BasicServiceList;

  @Open(() => Region, {
    nullable: true,
    description:
      'The region above whose list it is; none when it is its own or the national one. 沿用地区',
  })
  inheritedFrom: Region | null;

  @ListSize(40)
  @Open(() => [ServiceItemInForce], { description: 'The items and who set them. 适用项目' })
  items: ServiceItemInForce[];

  @Open(() => BasicServiceList, {
    nullable: true,
    description:
      "The region's own published list, when it gives less than the one above and so does not apply. 不适用的本级清单",
  })
  setAside: BasicServiceList | null;
}

/** The list that applies in a region on a day, null when there is not even a national one. */
export async function listInForce(
  context: SubgraphContext,
  code: string,
  on: string,
): Promise<ServiceListInForce | null> {
  const standing = await standingOf(context, code, on);
  if (!standing) return null;
  const { list, above, setAside } = standing;
  const own = list.regionCode === code;
  return {
    on,
    list,
    inheritedFrom: own || list.regionCode === null ? null : Region.of(list.regionCode),
    items: list.items.map((item) => ({
      item,
      origin: own ? originOf(item, above) : 'INHERITED',
    })),
    setAside: setAside?.regionCode === code ? setAside : null,
  };
}

/** The list that binds a region's own one on a day: a local list of a level above, or none. */
export async function bindingList(
  context: SubgraphContext,
  code: string | null,
  on: string,
): Promise<BasicServiceList | null> {
  const parent = code === null ? null : parentCode(code);
  const standing = parent && (await standingOf(context, parent, on));
  return standing && binds(standing.list) ? standing.list : null;
}

async function standingOf(
  context: SubgraphContext,
  code: string,
  on: string,
): Promise<Standing<BasicServiceList> | null> {
  const jurisdictions = jurisdictionsOf(code);
  return standingAmong(
    await Promise.all(jurisdictions.map((one) => publishedList(context, one, on))),
  );
}

async function publishedList(context: SubgraphContext, jurisdiction: string, on: string) {
  const [list] = await context.rows.listBy(
    BasicServiceList,
    'jurisdiction',
    jurisdiction,
    { expression: 'e.valid_from', direction: OrderDirection.DESC },
    {
      status: { $in: ['PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'] },
      validFrom: { $lte: on },
      $or: [{ validUntil: null }, { validUntil: { $gte: on } }],
    },
  );
  return list ?? null;
}

function originOf(item: BasicServiceItem, above: BasicServiceList | null): ItemOrigin {
  const same = above?.items.find((one) => one.code === item.code);
  if (!same) return 'ADDED';
  const found = compareItem(item, same);
  if (found === 'SAME') return 'INHERITED';
  return found === 'ABOVE' ? 'RAISED' : 'CHANGED';
}
