import { publishAnew } from '../../../ground/facts/publication.ts';
import { code, codeOf, day, fen, optional, whole } from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { AdaptationStandard } from './entity.ts';
import { ADAPTATION_STANDARD } from './machine.ts';
import { STANDARD_PUBLISHED } from './publication.ts';

const REFUSES = refusals({
  ENDS_BEFORE_IT_BEGINS: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the first one. Correct it.',
    zh: '终止日期不得早于施行日期，请更正。',
  },
});

export const standardRegister = publishedRegister(AdaptationStandard, ADAPTATION_STANDARD, 'p0', {
  about: 'What a region pays a household for adapting its home. 补助标准内容',
  code: code('Code of the standard, such as ADAPTATION. 标准代码'),
  takes: {
    mostPerHousehold: fen('What one household may get, in fen. 每户上限', 1),
    years: optional(
      whole(
        'In how many years a household may get it once; left out for once for good. 年限',
        [1, 50],
      ),
    ),
    validFrom: day('First day in force. 施行日期'),
    validUntil: optional(day('Last day in force; left out while none is set. 终止日期')),
    policyDocument: optional(codeOf('PolicyDocument', 'The document that states it. 依据')),
  },
  columns: ({ policyDocument, validUntil, ...given }) => ({
    ...given,
    ...(validUntil !== undefined && { validTo: validUntil }),
    ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
  }),
  sound({ validFrom, validTo }) {
    if (validTo !== null && validTo < validFrom) throw REFUSES.ENDS_BEFORE_IT_BEGINS('validUntil');
  },
  told: (em, id) => publishAnew(em, STANDARD_PUBLISHED, id),
});
