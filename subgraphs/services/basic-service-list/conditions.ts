import { daysLater } from '../../../ground/china/calendar.ts';
import { isWithin, regionLevel } from '../../../ground/china/region-code.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { Text } from '../../../ground/text/text.ts';
import { Refusal, refusals } from '../../../ground/workflow/refusals.ts';
import { type ItemAspect, type ListReason, listReasons } from '../rules/list-validity.ts';
import { BasicServiceList } from './entity.ts';
import { bindingList } from './in-force.ts';

export const REFUSES = refusals({
  LIST_EMPTY: {
    en: 'The list has no item yet. Add its items first.',
    zh: '清单尚无项目，请先添加项目。',
  },
  ITEM_MISSING: {
    en: 'The list above has {item}, and this one has not (R-32). Add it.',
    zh: '上级清单列有“{item}”，本级清单缺少该项目（规则 R-32），请补充。',
  },
  BELOW_CITY: {
    en: '{item} gives less than the list above: {aspect} (R-32). Raise it.',
    zh: '“{item}”的{aspect}低于上级清单（规则 R-32），请提高。',
  },
  NOTHING_ABOVE: {
    en: 'No list of a level above binds this one, so there is nothing to review it against.',
    zh: '没有对本级清单具有约束力的上级清单，无需复核。',
  },
  OUTSIDE_OFFICE: {
    code: 'INVALID_VALUE',
    en: 'A list is that of a city or county in the region of the office. Give such a code.',
    zh: '清单由本辖区内的市级或县级发布，请填写相应区划代码。',
  },
  TOO_MANY: {
    code: 'INVALID_VALUE',
    en: 'A list has at most {most} items. Remove one first.',
    zh: '清单最多{most}个项目，请先移除一个。',
  },
  FIGURE: {
    code: 'INVALID_VALUE',
    en: 'A figure has its unit and is 0 or more. Give both or neither.',
    zh: '标准值须为非负数，且与单位同时填写或同时不填。',
  },
  CONTENT: {
    code: 'INVALID_VALUE',
    en: 'Each says something, without blanks around it, in at most 200 characters. Correct it.',
    zh: '每项内容须填写，首尾不含空格，且不超过200字，请更正。',
  },
  NOT_BEFORE: {
    code: 'INVALID_VALUE',
    en: 'The first day in force is {from} or later. Correct it.',
    zh: '生效日期不得早于{from}，请更正。',
  },
});

const ASPECTS: Readonly<Record<ItemAspect, Text>> = {
  TARGET: { en: 'whom it is for', zh: '服务对象' },
  CONTENT: { en: 'what it consists of', zh: '服务内容' },
  STANDARD: { en: 'how much of it', zh: '服务标准' },
};

/** Refusals that one answer names; whoever mends these meets the rest. */
const MOST_TOLD = 20;

/** Whose list an office may draw up. @throws Refusal with INVALID_VALUE */
export function requireJurisdiction(code: string, { viewer }: SubgraphContext): void {
  const here = viewer.region !== null && isWithin(code, viewer.region);
  if (!here || !['CITY', 'COUNTY'].includes(regionLevel(code)))
    throw REFUSES.OUTSIDE_OFFICE('region');
}

/**
 * R-32 for a list as it will be in force on a day: the list that binds it, null where none does.
 * @throws Refusal with ITEM_MISSING, BELOW_CITY
 */
export async function requireAsAbove(
  list: BasicServiceList,
  on: string,
  context: SubgraphContext,
): Promise<BasicServiceList | null> {
  const above = await bindingList(context, list.regionCode, on);
  if (!above) return null;
  const reasons = listReasons({ ...list, reviewedAgainstId: above.id }, above);
  const wrong = reasons.slice(0, MOST_TOLD).flatMap((reason) => refusedFor(reason, above));
  if (wrong.length > 0) throw new Refusal(...wrong);
  return above;
}

function refusedFor({ code, item, aspect }: ListReason, above: BasicServiceList): Refusal[] {
  const { label, labelZh } = above.items.find((one) => one.code === item)!;
  const name = { en: `${label} (${item})`, zh: labelZh };
  const wrong: Refusal[] = [];
  if (code === 'ITEM_MISSING') wrong.push(REFUSES.ITEM_MISSING('id', { item: name }));
  else wrong.push(REFUSES.BELOW_CITY('id', { item: name, aspect: ASPECTS[aspect!] }));
  return wrong;
}

/** Versions of the list of a region, the latest first. */
export function versionsOf({ rows }: SubgraphContext, code: string): Promise<BasicServiceList[]> {
  const latest = { expression: 'e.number', direction: OrderDirection.DESC };
  return rows.listBy(BasicServiceList, 'jurisdiction', code, latest);
}

/** A version begins today or later, and after the one before it. @throws Refusal */
export function requireFirstDay(
  validFrom: string,
  before: BasicServiceList | null,
  { today }: SubgraphContext,
): void {
  const after = before ? daysLater(before.validFrom!, 1) : today;
  const from = after > today ? after : today;
  if (validFrom < from) throw REFUSES.NOT_BEFORE('validFrom', { from });
}
