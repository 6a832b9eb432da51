import { Int, ObjectType } from 'type-graphql';
import { AssessmentStandardCode } from '../../../ground/facts/assessment-standard.ts';
import { AlsoFor, Sensitive } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import type { AbilityBand as BandName } from '../assessment-standard/band.ts';
import { AbilityBand } from '../assessment-standard/enums.ts';
import type { StandardCode } from '../assessment-standard/standard.ts';
import { AssessmentOrganisation } from '../stubs.ts';
import { AbilityAssessment } from './entity.ts';
import { levelLabel } from './level-label.ts';
import { assessmentInForce } from './list.ts';

@ObjectType({
  description:
    'What an elder’s latest assessment in force says today: the one result that every ' +
    'application reads, whichever ordered it. 当前能力等级',
})
export class CurrentAbility {
  constructor(assessment: AbilityAssessment) {
    this.assessment = assessment;
  }

  @AlsoFor('partner')
  @Sensitive(() => AssessmentStandardCode, { description: 'The standard. 评估标准' })
  get standard(): StandardCode {
    return this.assessment.standard;
  }

  @AlsoFor('partner')
  @Sensitive(() => Int, { description: 'Level on the scale of the standard, 0 is intact. 等级' })
  get level(): number | null {
    return this.assessment.finalLevel;
  }

  @AlsoFor('partner')
  @Sensitive(() => String, { description: 'Chinese name of the level. 等级名称' })
  get levelLabelZh(): string | null {
    return levelLabel(this.assessment.standard, this.assessment.finalLevel);
  }

  @AlsoFor('developer')
  @AlsoFor('partner')
  @Sensitive(() => AbilityBand, { description: 'Band of the level. 失能程度' })
  get band(): BandName | null {
    return this.assessment.band;
  }

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, { description: 'Assessed on. 评估日期' })
  get assessedOn(): string | null {
    return this.assessment.assessedOn;
  }

  @AlsoFor('partner')
  @Sensitive(() => DateScalar, { description: 'Last valid day. 有效期至' })
  get validUntil(): string | null {
    return this.assessment.validUntil;
  }

  @AlsoFor('partner')
  @Sensitive(() => AssessmentOrganisation, {
    description: 'The organisation that assessed. 评估机构',
  })
  get organisation(): AssessmentOrganisation | null {
    return AssessmentOrganisation.of(this.assessment.organisationId);
  }

  @AlsoFor('partner')
  @Sensitive(() => AbilityAssessment, { description: 'The assessment itself. 评估记录' })
  assessment: AbilityAssessment;
}

/** whichever application ordered it, the latest assessment in force. */
export async function currentAssessment(
  elderKey: string,
  { rows, today }: SubgraphContext,
): Promise<AbilityAssessment | null> {
  const parent = { column: 'elder_key', value: elderKey };
  const page = await rows.pageBy(AbilityAssessment, parent, { first: 1 }, assessmentInForce(today));
  return page.nodes[0] ?? null;
}
