import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { PactSignature } from './pact-signature.ts';
import { pendingCodes } from './pact-signatures.ts';
import { termsOf } from './pact-terms.ts';
import {
  ActivatePactInput,
  AmendPactInput,
  ProposePactInput,
  SignPactInput,
  TerminatePactInput,
  WithdrawPactSignatureInput,
} from './region-pact.input.ts';
import { REGION_PACT, type RegionPactAction } from './region-pact.machine.ts';
import { PactStatus } from './region-pact.machine.ts';
import { regionPactWorkflow as workflow } from './region-pact.workflow.ts';

const payload = () => workflow.Payload;
const about = (name: RegionPactAction) => ({ description: describeAction(REGION_PACT, name) });

@Resolver()
export class RegionPactMutations {
  @Mutation(payload, about('proposePact'))
  @For('staff')
  proposePact(@Ctx() context: SubgraphContext, @Arg('input') input: ProposePactInput) {
    return workflow.create(context, 'proposePact', input, async ({ context: inside }) => ({
      ...(await termsOf(inside, input)),
      policyDocumentId: null,
      activeFrom: null,
      terminatedOn: null,
    }));
  }

  @Mutation(payload, about('amendPact'))
  @For('staff')
  amendPact(@Ctx() context: SubgraphContext, @Arg('input') input: AmendPactInput) {
    return workflow.move(context, 'amendPact', input, async ({ row, em, context: inside }) => {
      const terms = await termsOf(inside, input, row);
      await em.nativeDelete(PactSignature, { pactId: row.id });
      return terms;
    });
  }

  @Mutation(payload, about('signPact'))
  @For('staff')
  signPact(@Ctx() context: SubgraphContext, @Arg('input', () => SignPactInput) input: ChangeInput) {
    return workflow.move(context, 'signPact', input, async ({ row, em, context: inside }) => {
      const regionCode = inside.viewer.region!;
      const pending = await pendingCodes(inside, row);
      if (!pending.includes(regionCode)) {
        throw refuse('ALREADY_SIGNED', 'id', 'This member has signed it.');
      }
      await em.insert(PactSignature, { pactId: row.id, regionCode, signedOn: inside.today });
      return { status: pending.length === 1 ? PactStatus.SIGNED : PactStatus.DRAFT };
    });
  }

  @Mutation(payload, about('withdrawPactSignature'))
  @For('staff')
  withdrawPactSignature(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => WithdrawPactSignatureInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'withdrawPactSignature', input, async ({ row, em }) => {
      const regionCode = context.viewer.region!;
      const gone = await em.nativeDelete(PactSignature, { pactId: row.id, regionCode });
      if (gone === 0) throw refuse('NOT_SIGNED', 'id', 'This member has not signed it.');
      return {};
    });
  }

  @Mutation(payload, about('activatePact'))
  @For('staff')
  activatePact(@Ctx() context: SubgraphContext, @Arg('input') input: ActivatePactInput) {
    return workflow.move(context, 'activatePact', input, async ({ row, context: inside }) => {
      const activeFrom = input.effectiveFrom ?? inside.today;
      if (activeFrom < inside.today) {
        throw refuse('INVALID_VALUE', 'effectiveFrom', 'A pact comes into force today or later.');
      }
      if ((await pendingCodes(inside, row)).length > 0) {
        throw refuse('NOT_SIGNED', 'id', 'A member has not signed it.');
      }
      return { activeFrom };
    });
  }

  @Mutation(payload, about('terminatePact'))
  @For('staff')
  terminatePact(@Ctx() context: SubgraphContext, @Arg('input') input: TerminatePactInput) {
    return workflow.move(context, 'terminatePact', input, ({ context: inside }) => ({
      terminatedOn: inside.today,
    }));
  }
}
