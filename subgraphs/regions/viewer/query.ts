import { Ctx, Query, Resolver } from 'type-graphql';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { Region } from '../region/entity.ts';
import { Elder } from '../stubs.ts';
import { Viewer } from './viewer.ts';

/** Written out: who the caller is, and no row. */
@Resolver()
export class ViewerQuery {
  @Query(() => Viewer, { description: 'Who the caller is to the hub. 当前用户' })
  @Class('p0')
  viewer(@Ctx() { viewer }: SubgraphContext): Viewer {
    return new Viewer(viewer);
  }
}

export const ViewerFields = fieldsOf(Viewer, {
  region: computed(
    'p0',
    () => Region,
    ['caller'],
    'The region of the caller’s office, which it and all below it is what staff act and read in. 所属地区',
    ({ caller }, { rows }) =>
      caller.region === null ? null : rows.by(Region, 'code', caller.region),
    { nullable: true },
  ),
  elder: computed(
    'p3',
    () => Elder,
    ['caller'],
    'The elder that the caller is, or acts for; null for anybody else. 本人',
    ({ caller }) => Elder.of(caller.person),
  ),
});
