import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { choice, code, codeOf, day, optional } from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { requireDocument } from '../target/conditions.ts';
import { StandardAdoption } from './entity.ts';
import { STANDARD_ADOPTION } from './machine.ts';
import { ADOPTION_PUBLISHED } from './publication.ts';
import { StandardClass } from './standard-class.ts';

const REFUSES = refusals({
  ADOPTION_TERM: {
    code: 'INVALID_VALUE',
    en: 'The last day is not before the first one. Correct it.',
    zh: '终止日期不得早于起始日期，请更正。',
  },
});

async function requireSound(row: StandardAdoption, context: SubgraphContext): Promise<void> {
  const { standardId, policyDocumentId, validFrom, validUntil } = row;
  await requireDocument({ policyDocumentId: standardId }, context, 'standard');
  if (policyDocumentId != null) await requireDocument({ policyDocumentId }, context);
  if (validFrom != null && validUntil != null && validUntil < validFrom) {
    throw REFUSES.ADOPTION_TERM('validUntil');
  }
}

export const standardAdoptionRegister = publishedRegister(
  StandardAdoption,
  STANDARD_ADOPTION,
  'p0',
  {
    about: 'Which standard a region adopts. 采用内容',
    code: code('Code of the adoption in its region, such as MZT039_2013. 代码'),
    takes: {
      standard: codeOf('PolicyDocument', 'The standard. 标准'),
      standardClass: choice(StandardClass, 'Class. 标准类别'),
      assessmentStandard: optional(
        choice(AssessmentStandardCode, 'The standard of assessment that it is. 评估标准'),
      ),
      policyDocument: optional(codeOf('PolicyDocument', 'By which document. 依据')),
      validFrom: optional(day('First day, where one is named. 起始日期')),
      validUntil: optional(day('Last day, where there is one. 终止日期')),
    },
    columns: ({ standard, policyDocument, ...given }) => ({
      ...given,
      ...(standard !== undefined && { standardId: standard }),
      ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
    }),
    sound: requireSound,
    told: (em, id) => publishAnew(em, ADOPTION_PUBLISHED, id),
  },
);
