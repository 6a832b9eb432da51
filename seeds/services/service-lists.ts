import type {
  BasicServiceItem,
  ServiceItemKind,
  ServiceTarget,
} from '../../subgraphs/services/basic-service-list/item.ts';
import type { ItemFinding } from '../../subgraphs/services/basic-service-list/finding.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';

type Item = Omit<BasicServiceItem, 'kind' | 'targets'> & {
  kind: `${ServiceItemKind}`;
  targets: `${ServiceTarget}`[];
};

export interface ServiceListRow {
  id: string;
  regionCode: string | null;
  title: string;
  year: number;
  number: number;
  status: 'DRAFT' | 'PUBLISHED';
  source: 'NATIONAL_DEFAULT' | 'SYNTHETIC';
  publishedOn: string | null;
  validFrom: string | null;
  reviewedAgainstId: string | null;
  policyDocumentId: string | null;
  note: string;
  items: Item[];
}

const NONE = { text: null, value: null, unit: null };

const TARGET_TEXT: Record<`${ServiceTarget}`, string> = {
  ALL_ELDERS: '老年人',
  PENSION_AGE: '达到待遇享受年龄的老年人',
  ECON_DIFFICULT: '经济困难的老年人',
  CARE_DEPENDENT: '经认定生活不能自理的老年人',
  DIBAO: '纳入最低生活保障范围的老年人',
  DESTITUTE: '特困老年人',
  SPECIAL_DIFFICULTY: '特殊困难老年人',
  CONTRIBUTOR: '对国家和社会作出特殊贡献的老年人',
  FAMILY_PLANNING_SPECIAL: '计划生育特殊家庭老年人',
  VAGRANT: '生活无着的流浪、乞讨老年人',
};

/**
 * The 16 items of 国家基本养老服务清单 by item and group, as far as the hub knows them: contents are a
 * short reading of the item, and no standard is given where none is known.
 */
const NAMED: readonly Item[] = [
  item('EMPLOYEE_PENSION', 'Employee pension', '职工基本养老保险', 'MATERIAL', 'PENSION_AGE', [
    '发放基本养老金',
  ]),
  item('RESIDENT_PENSION', 'Resident pension', '城乡居民基本养老保险', 'MATERIAL', 'PENSION_AGE', [
    '发放基础养老金和个人账户养老金',
  ]),
  item(
    'HEALTH_MANAGEMENT',
    'Health management',
    '健康管理',
    'CARE',
    'ALL_ELDERS',
    ['健康检查', '健康指导'],
    65,
  ),
  item(
    'ABILITY_ASSESSMENT',
    'Ability assessment',
    '老年人能力综合评估',
    'CARE',
    'ALL_ELDERS',
    ['能力综合评估'],
    65,
  ),
  item(
    'VERY_OLD_ALLOWANCE',
    'Allowance for the very old',
    '高龄津贴',
    'MATERIAL',
    'ALL_ELDERS',
    ['发放高龄津贴'],
    80,
  ),
  item('HOME_ADAPTATION', 'Age-friendly retrofit', '家庭适老化改造', 'CARE', 'ECON_DIFFICULT', [
    '家庭适老化改造',
  ]),
  item('SERVICE_SUBSIDY', 'Care service subsidy', '养老服务补贴', 'MATERIAL', 'ECON_DIFFICULT', [
    '发放养老服务补贴',
  ]),
  item('CARE_SUBSIDY', 'Nursing subsidy', '护理补贴', 'MATERIAL', 'CARE_DEPENDENT', [
    '发放护理补贴',
  ]),
  item(
    'FAMILY_CARE_SUPPORT',
    'Support for family care',
    '家庭养老支持服务',
    'CARE',
    'CARE_DEPENDENT',
    ['家庭照护者技能培训'],
  ),
  item(
    'MINIMUM_LIVING_ALLOWANCE',
    'Minimum living allowance',
    '最低生活保障',
    'MATERIAL',
    'DIBAO',
    ['发放最低生活保障金'],
  ),
  item('SCATTERED_SUPPORT', 'Support at home', '分散供养', 'MATERIAL', 'DESTITUTE', [
    '基本生活保障',
    '照料服务',
  ]),
  item('CENTRAL_SUPPORT', 'Support in a home', '集中供养', 'CARE', 'DESTITUTE', [
    '入住供养服务机构',
  ]),
  item('VISIT_SERVICE', 'Visits', '探访服务', 'CARING', 'SPECIAL_DIFFICULTY', ['定期探访']),
  item(
    'HONOUR_HOME_SUPPORT',
    'Support in an honour home',
    '光荣院集中供养',
    'CARE',
    'CONTRIBUTOR',
    ['入住光荣院'],
  ),
  item(
    'FAMILY_PLANNING_PRIORITY',
    'Priority for a place',
    '优先入住养老机构',
    'CARE',
    'FAMILY_PLANNING_SPECIAL',
    ['优先入住养老机构'],
  ),
  item('VAGRANT_RELIEF', 'Relief', '社会救助', 'MATERIAL', 'VAGRANT', ['临时救助']),
];

const DIFFICULT: ItemFinding['groups'] = [
  ...(['LIVING_ALONE', 'EMPTY_NEST', 'LEFT_BEHIND', 'DISABLED_FULL'] as const),
  ...(['SEVERE_DISABLED', 'FAMILY_PLANNING_SPECIAL'] as const),
];

/**
 * How the hub finds whom an item is for, where what it knows is enough; a default of this hub. For all
 * others the hub holds neither who is entitled, such as pensions, nor who is given it.
 */
const NATIONAL = changed(NAMED, {
  ABILITY_ASSESSMENT: finding('ASSESSED', {}),
  HOME_ADAPTATION: finding('HOME_ADAPTED', { groups: ['ECON_DIFFICULT'] }),
  SCATTERED_SUPPORT: finding('DESTITUTE_SUPPORTED', { groups: ['SANWU', 'WUBAO'] }),
  CENTRAL_SUPPORT: finding('CENTRALLY_SUPPORTED', { groups: ['WANTS_CENTRAL_SUPPORT'] }),
  VISIT_SERVICE: finding('VISITED', { groups: DIFFICULT }),
});

const NATIONAL_ID = keyOf('basicServiceList', 1);
const ORDOS_ID = keyOf('basicServiceList', 2);
const ANNEX =
  'The annex of 鄂府办发〔2023〕101号 is not at hand: the items follow the national list.';
const EXAMPLE = 'Made up, to show how a banner list stands beside the list of its city.';

const ordos = changed(NATIONAL, { VISIT_SERVICE: { standard: visits('1') } });

/** The national list, the Ordos list of 2023, and two banner lists: a higher one and a weak draft. */
export const SERVICE_LISTS: readonly ServiceListRow[] = [
  {
    id: NATIONAL_ID,
    regionCode: null,
    title: '国家基本养老服务清单',
    year: 2023,
    number: 1,
    status: 'PUBLISHED',
    source: 'NATIONAL_DEFAULT',
    publishedOn: '2023-05-21',
    validFrom: '2023-05-21',
    reviewedAgainstId: null,
    policyDocumentId: 'national-basic-care-list',
    note: 'Items, wording and date are defaults of this hub, not checked against the printed list.',
    items: NATIONAL,
  },
  {
    id: ORDOS_ID,
    regionCode: '150600',
    title: '鄂尔多斯市基本养老服务清单',
    year: 2023,
    number: 1,
    status: 'PUBLISHED',
    source: 'SYNTHETIC',
    publishedOn: '2023-09-27',
    validFrom: '2023-09-27',
    reviewedAgainstId: NATIONAL_ID,
    policyDocumentId: 'ordos-basic-care-list',
    note: ANNEX,
    items: ordos,
  },
  {
    id: keyOf('basicServiceList', 3),
    regionCode: '150621',
    title: '达拉特旗基本养老服务清单',
    year: 2024,
    number: 1,
    status: 'PUBLISHED',
    source: 'SYNTHETIC',
    publishedOn: '2024-03-01',
    validFrom: '2024-03-01',
    reviewedAgainstId: ORDOS_ID,
    policyDocumentId: null,
    note: EXAMPLE,
    items: [
      ...changed(ordos, {
        VISIT_SERVICE: { standard: visits('2') },
        FAMILY_CARE_SUPPORT: { contents: ['家庭照护者技能培训', '喘息服务'] },
      }),
      item('MEAL_SERVICE', 'Meals', '助餐服务', 'CARE', 'ECON_DIFFICULT', ['集中用餐', '上门送餐']),
    ],
  },
  {
    id: keyOf('basicServiceList', 4),
    regionCode: '150627',
    title: '伊金霍洛旗基本养老服务清单',
    year: 2025,
    number: 1,
    status: 'DRAFT',
    source: 'SYNTHETIC',
    publishedOn: null,
    validFrom: null,
    reviewedAgainstId: null,
    policyDocumentId: null,
    note: EXAMPLE,
    items: changed(ordos, { VISIT_SERVICE: { standard: visits('0.5') } }).filter(
      ({ code }) => code !== 'VAGRANT_RELIEF',
    ),
  },
];

function item(
  code: string,
  label: string,
  labelZh: string,
  kind: Item['kind'],
  target: `${ServiceTarget}`,
  contents: string[],
  minimumAge: number | null = null,
): Item {
  const who = { targets: [target], minimumAge };
  return {
    code,
    label,
    labelZh,
    kind,
    targetText: targetText(target, minimumAge),
    ...who,
    contents,
    standard: NONE,
    finding: null,
  };
}

function finding(
  receivedAs: ItemFinding['receivedAs'],
  parts: Partial<Pick<ItemFinding, 'groups' | 'bands' | 'living'>>,
): Partial<Item> {
  return {
    finding: { groups: [], bands: [], living: [], ...parts, place: 'RESIDENCE', receivedAs },
  };
}

function targetText(target: `${ServiceTarget}`, minimumAge: number | null): string {
  return minimumAge === null
    ? TARGET_TEXT[target]
    : `${minimumAge}周岁及以上${TARGET_TEXT[target]}`;
}

function changed(items: readonly Item[], changes: Record<string, Partial<Item>>): Item[] {
  return items.map((each) => ({ ...each, ...changes[each.code] }));
}

function visits(value: string): Item['standard'] {
  return {
    text: value === '0.5' ? '每两个月探访1次' : `每月探访${value}次`,
    value,
    unit: '次/人月',
  };
}
