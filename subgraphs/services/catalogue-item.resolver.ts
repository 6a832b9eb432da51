import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { notFound } from '../../ground/errors/errors.ts';
import { Class } from '../../ground/schema/field-class.ts';
import { PageArgs, type Page } from '../../ground/rows/page.ts';
import { CatalogueItem, CatalogueItemConnection, CatalogueKind } from './catalogue-item.ts';

@Resolver(() => CatalogueItem)
export class CatalogueItemResolver {
  @Query(() => CatalogueItem, {
    nullable: true,
    description: 'A catalogue item by its id. 配置清单项目',
  })
  @Class('p0')
  async catalogueItem(@Ctx() context: SubgraphContext, @Arg('id', () => ID) id: string) {
    const item = await context.rows.by(CatalogueItem, 'id', id);
    if (!item) throw notFound('id');
    return item;
  }

  @Query(() => CatalogueItemConnection, { description: 'Catalogue items, by id. 配置清单' })
  @Class('p0')
  catalogueItems(
    @Ctx() context: SubgraphContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('kind', () => CatalogueKind, { nullable: true, description: 'Of this catalogue only.' })
    kind?: CatalogueKind | null,
  ): Promise<Page<CatalogueItem>> {
    return context.rows.page(CatalogueItem, page, {
      name: 'catalogueItems',
      where: kind ? { kind } : {},
      order: { expression: 'e.id' },
    });
  }
}
