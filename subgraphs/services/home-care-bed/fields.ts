import { APPLICATION_FIELDS } from '../../../ground/application/fields.ts';
import { monthBefore } from '../../../ground/china/calendar.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { month, optional } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, first, many, page, ref } from '../../../ground/row/fields.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Device } from '../device/entity.ts';
import { freeCareOf } from '../rules/free-home-care.ts';
import { Elder, Facility, Region } from '../stubs.ts';
import { HomeCareDelivery, LATEST_MONTH } from './delivery.ts';
import { HomeCareBed } from './entity.ts';
import { homeCareBeds, LATEST } from './list.ts';
import { OPEN } from './machine.ts';

export const HomeCareBedFields = fieldsOf(HomeCareBed, {
  ...APPLICATION_FIELDS,
  elder: ref('p2', Elder, 'elderKey', 'The elder who lies in it. 老年人'),
  provider: ref('p2', Facility, 'providerId', 'The facility that serves it. 服务机构'),
  region: ref('p2', Region, 'regionCode', 'Where the home is. 所在地区'),
  devices: many('p2', () => Device, ['key', 'bedKey'], 'Devices that it has now. 适老设备', {
    order: { expression: 'e.serial' },
    also: [ListSize(55)],
  }),
  deliveries: computed(
    'p2',
    () => [HomeCareDelivery],
    ['key'],
    'Care given by month, latest first: this month and the eleven before, or the one asked for. 照护记录',
    ({ key }, { rows, today }, { month: asked }) => {
      const since = monthBefore(today.slice(0, 7), 11);
      const where = { month: asked ?? { $gte: since } };
      return rows.listBy(HomeCareDelivery, 'bedKey', key, LATEST_MONTH, where);
    },
    { takes: { month: optional(month('This month only. 月份')) }, also: [ListSize(12)] },
  ),
});

export const ElderHomeCareBedFields = fieldsOf(Elder, {
  homeCareBed: first(
    'p2',
    () => HomeCareBed,
    ['key', 'elderKey'],
    'The current home care bed: applied for or in service, neither refused nor closed. 家庭养老床位',
    { order: LATEST, where: { status: { $in: [...OPEN] } } },
  ),
  homeCareBeds: page(
    'p2',
    () => homeCareBeds,
    ['key', 'elder_key'],
    'All home care beds, latest application first unless sorted otherwise. 家庭养老床位历史',
  ),
  freeHomeCareRule: computed(
    'p3',
    () => RuleExplanation,
    ['key'],
    'R-05: whether care in a home care bed would be free for the elder today, and why; null for ' +
      'an elder who lives elsewhere, or whom this part of the hub does not know. 家庭养老床位免费照护条件',
    async ({ key }, context) => {
      const { rows, today } = context;
      const elder = await rows.by(ElderFact, 'elderKey', key);
      // She is reached by rows of a region that she has left, too.
      if (!elder || !(await isInHand(elder, context))) return null;
      const units = { band: RuleUnit.BAND, entitledCategory: RuleUnit.YES_NO };
      return explain(freeCareOf(elder, today), units, today);
    },
  ),
});
