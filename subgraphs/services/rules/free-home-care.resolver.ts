import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { Elder } from '../stubs.ts';
import { freeCareOf } from './free-home-care.ts';

const UNITS = { band: RuleUnit.BAND, entitledCategory: RuleUnit.YES_NO };

@Resolver(() => Elder)
export class FreeHomeCareResolver {
  @FieldResolver(() => RuleExplanation, {
    nullable: true,
    description:
      'R-05: whether care in a home care bed would be free for the elder today, and why; null for ' +
      'an elder whom this part of the hub does not know. 家庭养老床位免费照护条件',
  })
  @Class('p3')
  async freeHomeCareRule(
    @Root() { key }: Elder,
    @Ctx() { rows, today }: SubgraphContext,
  ): Promise<RuleExplanation | null> {
    const elder = await rows.by(ElderFact, 'elderKey', key);
    return elder && explain(freeCareOf(elder, today), UNITS, today);
  }
}
