import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { ClassType } from 'type-graphql';
import { days, exactly, filtered, inRegion, oneOf } from '../row/filters.ts';
import { listOf } from '../row/list.ts';
import type { FieldClass } from '../schema/field-class.ts';
import { ACTIONS } from '../workflow/machine.ts';
import { sharedOf } from './shared.ts';

/** The list of the evidence of a subgraph; `what` as "Evidence about services. 服务证据材料". */
export function evidenceList<T extends object>(
  entity: ClassType<T>,
  what: string,
  fieldClass: FieldClass,
) {
  const [, english, chinese] = /^(.*)\. (\S+)$/.exec(what)!;
  const { name } = sharedOf(entity as EntityClass<AnyEntity>);
  return listOf(entity, {
    one: [fieldClass, `A piece of it, by its id: ${english!.toLowerCase()}. ${chinese}`],
    many: [fieldClass, `${english}, the latest first unless sorted otherwise. ${chinese}`],
    filters: {
      within: inRegion('Of matters of this region. 所在地区'),
      actions: oneOf('about_action', () => ACTIONS.values, 'For one of these steps. 所属步骤'),
      sha256: exactly('sha256', () => String, 'With this hash. 哈希值'),
      sharedWithOthers: filtered(
        () => Boolean,
        'Whether the same bytes are evidence of another household or person, too. 是否与他人重复',
        (shared: boolean) => ({
          sql: `exists (select from "${name}"(array[e.key])) = ?`,
          params: [shared],
        }),
      ),
      ...days('named', 'named_on', 'Named. 登记日期'),
    },
    orders: { NAMED_ON: ['named_on', 'Day on which it was named. 登记日期'] },
    usual: ['NAMED_ON', 'DESC'],
  });
}
