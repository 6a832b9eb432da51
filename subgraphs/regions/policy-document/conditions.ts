import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { PolicyDocument } from './entity.ts';

const REFUSES = refusals({
  ISSUED_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'A document is entered once it is published: the day is not to come. Correct it.',
    zh: '文件发布后方可登记，发布日期不得晚于今天，请更正。',
  },
  TERM_TURNED: {
    code: 'INVALID_VALUE',
    en: 'It is in force from its first day on: the last day is not before it. Correct one of them.',
    zh: '失效日期不得早于施行日期，请更正。',
  },
});

/** The days of a document make sense. @throws Refusal with INVALID_VALUE */
export function requireTerm(
  { publishedOn, effectiveFrom, effectiveTo }: PolicyDocument,
  { today }: SubgraphContext,
): void {
  if (publishedOn && publishedOn > today) throw REFUSES.ISSUED_TO_COME('publishedOn');
  if (effectiveFrom && effectiveTo && effectiveTo < effectiveFrom) {
    throw REFUSES.TERM_TURNED('validUntil');
  }
}
