import { choice, code, codeOf, day, line, optional, whole } from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { requireDocument } from '../target/conditions.ts';
import { RegionAttribute } from './entity.ts';
import { publishAttribute } from './facts.ts';
import { RegionAttributeKind } from './kinds.ts';
import { REGION_ATTRIBUTE } from './machine.ts';

const REFUSES = refusals({
  ATTRIBUTE_TERM: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the first one. Correct it.',
    zh: '终止日期不得早于起始日期，请更正。',
  },
  HOUSEHOLDS: {
    code: 'INVALID_VALUE',
    en: 'An estate, and nothing else, has a name and households. Correct it.',
    zh: '居住小区须有名称和户数，其他属性不填，请更正。',
  },
});

async function requireSound(row: RegionAttribute, context: SubgraphContext): Promise<void> {
  const { attribute, households, name, validFrom, validUntil, policyDocumentId } = row;
  if (validFrom != null && validUntil != null && validUntil < validFrom) {
    throw REFUSES.ATTRIBUTE_TERM('validUntil');
  }
  const isEstate = attribute === 'ESTATE';
  if (isEstate !== (households != null) || isEstate !== (name != null)) {
    throw REFUSES.HOUSEHOLDS('households');
  }
  if (policyDocumentId != null) await requireDocument({ policyDocumentId }, context);
}

export const regionAttributeRegister = publishedRegister(RegionAttribute, REGION_ATTRIBUTE, 'p0', {
  about: 'What a region counts as, and by whose word. 属性内容',
  code: code('Code of the entry in its region, such as PILOT_COMMUNITY. 属性代码'),
  takes: {
    attribute: choice(RegionAttributeKind, 'What it counts as. 属性'),
    name: optional(line('Name of an estate. 小区名称', 60)),
    households: optional(whole('Households of an estate. 户数', [1, 1_000_000])),
    validFrom: optional(day('First day, where one matters. 起始日期')),
    validUntil: optional(day('Last day, where there is one. 终止日期')),
    sourceText: line('Who says so, in which words. 依据', 200),
    policyDocument: optional(codeOf('PolicyDocument', 'The document that says so. 出处')),
  },
  columns: ({ policyDocument, ...given }) => ({
    ...given,
    ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
  }),
  sound: requireSound,
  told: publishAttribute,
});
