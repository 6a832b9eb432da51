import { Int } from 'type-graphql';
import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, ref } from '../../../ground/row/fields.ts';
import { PolicyDocument } from '../../../ground/rules/policy-document.stub.ts';
import { listReasons } from '../rules/list-validity.ts';
import { Region } from '../stubs.ts';
import { BasicServiceList } from './entity.ts';
import { bindingList, listInForce, ServiceListInForce } from './in-force.ts';
import { ListValidity } from './validity.ts';

// The day is `on` and no `asOf`: a list is decided beforehand, so it may be one to come.

export const BasicServiceListFields = fieldsOf(BasicServiceList, {
  region: ref('p0', Region, 'regionCode', 'Whose list it is; none for the national one. 地区'),
  policyDocument: computed(
    'p0',
    () => PolicyDocument,
    ['policyDocumentId'],
    'The document it stands in. 政策文件',
    ({ policyDocumentId }) =>
      policyDocumentId === null ? null : PolicyDocument.of(policyDocumentId),
  ),
  reviewedAgainst: one(
    'p0',
    () => BasicServiceList,
    ['reviewedAgainstId', 'id'],
    'The list of the level above that it was last reviewed against. 复核对照清单',
  ),
  manualItems: computed(
    'p0',
    () => Int,
    ['items'],
    'How many of its items are left to people: the hub does not find whom they are for. 须人工识别的项目数',
    ({ items }) => items.filter(({ finding }) => !finding).length,
    { nullable: false },
  ),
  validity: computed(
    'p0',
    () => ListValidity,
    ['id', 'regionCode', 'reviewedAgainstId', 'items'],
    'Whether it holds everything that the list above it gives (R-32). 清单有效性',
    async (list, context, { on }): Promise<ListValidity> => {
      const checkedAgainst = await bindingList(context, list.regionCode, on);
      const reasons = checkedAgainst ? listReasons(list, checkedAgainst) : [];
      return { valid: reasons.length === 0, reasons, checkedAgainst };
    },
    {
      takes: { on: asOf('Against the list above of this day; today when absent. 日期') },
      nullable: false,
    },
  ),
});

export const RegionServiceListFields = fieldsOf(Region, {
  basicServiceList: computed(
    'p0',
    () => ServiceListInForce,
    ['code'],
    'The basic service list that applies: its own, or the one of the level above. 现行基本养老服务清单',
    ({ code }, context, { on }) => listInForce(context, code, on),
    { takes: { on: asOf('On this day; today when absent. 日期') } },
  ),
});
