import type { ClassType } from 'type-graphql';
import { days, filtered, inRegion, oneOf } from '../row/filters.ts';
import { listOf } from '../row/list.ts';
import type { FieldClass } from '../schema/field-class.ts';

/** The list of the appeals of a subgraph; `what` as "Appeals about money. 资金复核". */
export function appealList<T extends object>(
  entity: ClassType<T>,
  statuses: object,
  what: string,
  fieldClass: FieldClass,
) {
  const [, english, chinese] = /^(.*)\. (\S+)$/.exec(what)!;
  return listOf(entity, {
    one: [fieldClass, `One of the ${english!.toLowerCase()}, by its id. ${chinese}`],
    many: [fieldClass, `${english}, the latest first unless sorted otherwise. ${chinese}`],
    filters: {
      within: inRegion('Of decisions of this region. 所在地区'),
      statuses: oneOf('status', statuses, 'In one of these states. 状态'),
      overdue: filtered(
        () => Boolean,
        'Whether the promised day went by before an answer, as of today. 是否超期',
        (late: boolean, _, { today }) => ({
          sql: '(e.due_on < coalesce(e.decided_on, ?::date)) = ?',
          params: [today, late],
        }),
      ),
      ...days('filed', 'filed_on', 'Asked for. 申请日期'),
    },
    orders: {
      FILED_ON: ['filed_on', 'Day on which it was asked for. 申请日期'],
      DUE_ON: ['due_on', 'Last day of the promised answer. 承诺答复日期'],
    },
    usual: ['FILED_ON', 'DESC'],
  });
}
