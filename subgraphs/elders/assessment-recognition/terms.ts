import type { AssessmentTerm } from '../../../ground/facts/elder-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { AbilityAssessment } from '../ability-assessment/entity.ts';
import { countsUntil } from './counts.ts';
import { AssessmentRecognition } from './entity.ts';

const EARLIEST_FIRST = { expression: 'e.recognised_on' };

/** What cities recognised of these assessments of an elder, as it is told to others (elder/facts.ts). */
export async function recognisedTerms(
  elderKey: string,
  assessments: readonly AbilityAssessment[],
  { rows }: SubgraphContext,
): Promise<AssessmentTerm[]> {
  const every = rows.beyond('ASSESSMENT_GATE');
  const all = await every.listBy(AssessmentRecognition, 'elderKey', elderKey, EARLIEST_FIRST);
  return all.flatMap((row): AssessmentTerm[] => {
    const assessment = assessments.find(({ key }) => key === row.assessmentKey);
    const until = assessment ? countsUntil(row, assessment) : null;
    if (until === null) return [];
    const { standard, level, band, assessedOn, recognisedOn: from, regionCode } = row;
    return [{ standard, level, band, assessedOn, from, until, regionCode, origin: row.outcome }];
  });
}
