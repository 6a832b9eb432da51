import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import {
  type ArgumentsOf,
  choice,
  code,
  day,
  decimal,
  line,
  openIdOf,
  optional,
  partOf,
  regionOf,
  several,
  text,
  whole,
} from '../../../ground/row/arguments.ts';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import {
  REFUSES,
  requireAsAbove,
  requireFirstDay,
  requireJurisdiction,
  versionsOf,
} from './conditions.ts';
import { BasicServiceList, MOST_ITEMS } from './entity.ts';
import { FINDING, findingOf, requireFinding } from './finding-input.ts';
import { type BasicServiceItem, ServiceItemKind, ServiceTarget } from './item.ts';
import { BASIC_SERVICE_LIST } from './machine.ts';
import { LIST_PUBLISHED } from './publication.ts';

/** Two who work on the versions of one region's list wait for each other. */
const LOCK = 'basic service list of';

const itemCode = code('Code of the item, the same in every list: capitals, digits and _. 项目代码');

const ITEM = {
  code: itemCode,
  label: line('English label. 英文名称', 100),
  labelZh: line('Chinese label. 服务项目', 50),
  kind: choice(ServiceItemKind, 'Kind of help. 服务类型'),
  targetText: line('Whom it is for, as the list words it. 服务对象', 200),
  targets: several(choice(ServiceTarget, 'Whom it is for, as groups: any of them. 服务对象'), 10),
  minimumAge: optional(whole('From this age on, where there is a limit. 起始年龄', [0, 120])),
  contents: several(text('What it consists of, at most 200 characters each. 服务内容'), 20),
  standard: partOf('ServiceStandardInput', 'How much of it. 服务标准', {
    text: optional(line('As the list words it. 标准', 200)),
    value: optional(decimal('The figure, where there is one. 标准值')),
    unit: optional(line('Unit of the figure, such as 次/人月. 单位', 20)),
  }),
  finding: FINDING,
};

export const basicServiceListWorkflow = new Workflow(BasicServiceList, BASIC_SERVICE_LIST, 'p0', {
  primaryKey: 'id',
  covers: ({ regionCode }, _, context) => regionCode !== null && isInHand({ regionCode }, context),
  async written({ row, before, em }) {
    if (row.status !== before?.status) await publishAnew(em, LIST_PUBLISHED, row.id);
  },
});

export const BasicServiceListActions = actionsOf(basicServiceListWorkflow, {
  draftServiceList: taking(
    'Whose list it is, and what it begins with. 拟定内容',
    {
      region: regionOf('Code of the city or county, in the region of the office. 地区'),
      title: line('Title. 名称', 100),
      year: whole('Year it is drawn up for. 年度', [2000, 2100]),
      itemsOf: optional(
        openIdOf(
          'BasicServiceList',
          'Begins with the items of this list; with none else. 沿用清单',
        ),
      ),
    },
    async ({ context, em, own }, { region, title, year, itemsOf }) => {
      await own({ regionCode: region });
      requireJurisdiction(region, context);
      await lockName(em, LOCK, region);
      const [latest] = await versionsOf(context, region);
      const first = itemsOf && (await context.rows.by(BasicServiceList, 'id', itemsOf));
      if (itemsOf && !first) throw REFUSED.NOT_KNOWN('itemsOf');
      return {
        ...{ title, year, number: (latest?.number ?? 0) + 1, source: 'DOCUMENT' },
        ...{ items: first ? first.items : [], regionCode: region, regionAt: regionAt(region) },
        ...{ publishedOn: null, validFrom: null, validUntil: null, note: null },
        ...{ reviewedAgainstId: null, policyDocumentId: null, synthetic: false },
      };
    },
  ),

  setServiceListItem: taking('The item as it will be. 项目内容', ITEM, ({ row }, given) => {
    const item = itemOf(given);
    const at = row.items.findIndex((one) => one.code === item.code);
    const items = at < 0 ? [...row.items, item] : row.items.with(at, item);
    if (items.length > MOST_ITEMS) throw REFUSES.TOO_MANY('code', { most: MOST_ITEMS });
    return { items };
  }),

  removeServiceListItem: taking(
    'Which item. 项目',
    { code: itemCode },
    ({ row }, { code: gone }) => {
      const items = row.items.filter((item) => item.code !== gone);
      if (items.length === row.items.length) throw REFUSED.NOT_KNOWN('code');
      return { items };
    },
  ),

  approveServiceList: ({ row }) => {
    if (row.items.length === 0) throw REFUSES.LIST_EMPTY('id');
    return {};
  },

  returnServiceList: null,

  publishServiceList: taking(
    'From when on it is in force. 发布内容',
    { validFrom: day('First day in force, today or later. 生效日期') },
    async (step, { validFrom, note }) => {
      const { row, context, em } = step;
      await lockName(em, LOCK, row.regionCode);
      const versions = await versionsOf(context, row.regionCode!);
      const before = versions.find(({ status }) => status === 'PUBLISHED') ?? null;
      requireFirstDay(validFrom, before, context);
      for (const item of row.items) requireFinding(item, 'id');
      const above = await requireAsAbove(row, validFrom, context);
      if (before) await supersede(step, before, validFrom, note);
      return { validFrom, publishedOn: context.today, reviewedAgainstId: above?.id ?? null };
    },
  ),

  reviewServiceList: async ({ row, context }) => {
    const above = await requireAsAbove(row, context.today, context);
    if (!above) throw REFUSES.NOTHING_ABOVE('id');
    return { reviewedAgainstId: above.id };
  },

  withdrawServiceList: ({ context }) => ({ validUntil: context.today }),
});

type Given = ArgumentsOf<typeof ITEM>;

function itemOf({ standard, ...given }: Given): BasicServiceItem {
  const { value, unit } = standard;
  const isFigure = value !== null && /^\d+(\.\d+)?$/.test(value);
  if ((value === null) !== (unit === null) || (value !== null && !isFigure)) {
    throw REFUSES.FIGURE('standard.value');
  }
  if (given.contents.some((one) => !/^\S(.{0,198}\S)?$/.test(one))) {
    throw REFUSES.CONTENT('contents');
  }
  const { code, label, labelZh, kind, targetText, targets, minimumAge, contents } = given;
  const finding = findingOf(given.finding);
  requireFinding({ finding, minimumAge }, 'finding');
  return {
    code,
    label,
    labelZh,
    kind,
    targetText,
    targets,
    minimumAge,
    contents,
    standard,
    finding,
  };
}

/** Ends the version in force the day before the next one. */
async function supersede(
  { context, em }: Step<BasicServiceList>,
  before: BasicServiceList,
  validFrom: string,
  note: string | null | undefined,
): Promise<void> {
  const changes = { status: 'SUPERSEDED', validUntil: daysLater(validFrom, -1) } as const;
  const step = { context, em };
  await basicServiceListWorkflow.change(step, 'publishServiceList', note, before, changes);
}
