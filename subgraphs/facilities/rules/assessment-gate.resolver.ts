import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { admissionGate } from '../admission-gate.ts';
import { ENDED } from '../admission-status.ts';
import { Admission } from '../admission.ts';

const UNITS = {
  emergency: RuleUnit.YES_NO,
  validUntil: RuleUnit.DATE,
  provisionalUntil: RuleUnit.DATE,
};

@Resolver(() => Admission)
export class AssessmentGateResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-08: whether the elder may move in as she is assessed today, and why; null for what has ' +
      'ended and for an elder whom this part of the hub does not know. 评估前置规则说明',
  })
  @Class('p3')
  async assessmentGateRule(
    @Root() { elderKey, regionCode, status, emergency }: Admission,
    @Ctx() { rows, today: day }: SubgraphContext,
  ): Promise<RuleExplanation | null> {
    if (ENDED.includes(status)) return null;
    const elder = await rows.by(ElderFact, 'elderKey', elderKey);
    if (!elder) return null;
    const gate = admissionGate(elder, { regionCode, day, emergency });
    const { validUntil, provisionalUntil } = gate.inputs;
    return explain({ ...gate, inputs: { emergency, validUntil, provisionalUntil } }, UNITS, day);
  }
}
