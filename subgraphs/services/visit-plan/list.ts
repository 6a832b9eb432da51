import { badInput } from '../../../ground/errors/errors.ts';
import {
  about,
  aboutOpen,
  anyOf,
  classed,
  filtered,
  inRegion,
  oneOf,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { DateScalar, MonthScalar } from '../../../ground/schema/scalars.ts';
import { figureMonth } from '../month.ts';
import { VisitPlan } from './entity.ts';
import { withContact } from './figures.ts';
import { MonthlyContact, VisitGround, VisitorRole } from './kinds.ts';

export const visitPlans = listOf(VisitPlan, {
  one: ['p2', 'A visit plan by its id. 探访计划'],
  many: ['p3', 'Visit plans, latest registration first unless sorted otherwise. 探访计划'],
  filters: {
    within: inRegion('In this region, by the home. 所在地区'),
    onRegister: filtered(
      () => DateScalar,
      'On the register on this day. 在册日期',
      (day: string) => ({
        sql: 'e.registered_on <= ?::date and (e.ended_on is null or e.ended_on >= ?::date)',
        params: [day, day],
      }),
    ),
    contact: filtered(
      () => MonthlyContact,
      'Visited or not in the month. 当月探访情况',
      (contact: MonthlyContact, _, context, { month }) =>
        withContact(figureMonth(context, month as string | undefined, 'filter.month'), contact),
    ),
    month: filtered(
      () => MonthScalar,
      'The month that contact is about; the last full one when absent. 月份',
      (_month: string, argument, _context, { contact }) => {
        if (contact === undefined)
          throw badInput(argument, 'TOGETHER_WITH', { other: 'filter.contact' });
        return { sql: 'true', params: [] };
      },
    ),
    ...classed('p3', {
      grounds: anyOf('grounds', VisitGround, 'For one of these reasons. 特殊困难类别'),
    }),
    visitorRoles: oneOf('visitor_role', VisitorRole, 'Visited by one of these. 探访人员'),
    provider: aboutOpen('Facility', 'provider_id', 'Visited by this facility. 服务机构'),
    elder: about('Elder', 'elder_key', 'Of this elder. 老年人'),
  },
  orders: {
    REGISTERED_ON: ['registered_on', 'First day on the register. 登记日期'],
    REGION: ['region_at', 'Region code: community by community. 行政区划代码'],
  },
  usual: ['REGISTERED_ON', 'DESC'],
});
