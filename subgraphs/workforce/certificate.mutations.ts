import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ChangeInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import { newCertificate } from './certificate-issue.ts';
import {
  IssueCertificateInput,
  RestoreCertificateInput,
  RevokeCertificateInput,
  SuspendCertificateInput,
} from './certificate.input.ts';
import { CERTIFICATE, type CertificateAction } from './certificate.machine.ts';
import { certificateWorkflow as workflow } from './certificate.workflow.ts';
import { LiftedSuspension } from './lifted-suspension.ts';

const payload = () => workflow.Payload;
const about = (name: CertificateAction) => ({ description: describeAction(CERTIFICATE, name) });

@Resolver()
export class CertificateMutations {
  @Mutation(payload, about('issueCertificate'))
  @For('staff')
  issueCertificate(@Ctx() context: SubgraphContext, @Arg('input') input: IssueCertificateInput) {
    return workflow.create(context, 'issueCertificate', input, ({ context: inside, em }) =>
      newCertificate(inside, em, context.key('Worker', 'input.worker', input.worker), input),
    );
  }

  @Mutation(payload, about('suspendCertificate'))
  @For('staff')
  suspendCertificate(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => SuspendCertificateInput) input: ChangeInput,
  ) {
    const inactiveFrom = context.today;
    return workflow.move(context, 'suspendCertificate', input, () => ({ inactiveFrom }));
  }

  @Mutation(payload, about('restoreCertificate'))
  @For('staff')
  restoreCertificate(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RestoreCertificateInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'restoreCertificate', input, async ({ row, em }) => {
      const from = row.inactiveFrom!;
      // Lifted on its first day it took no day away.
      if (from < context.today) {
        const days = { from, to: eveOf(context.today) };
        await em.insert(LiftedSuspension, { key: newKey(), certificateKey: row.key, ...days });
      }
      return { inactiveFrom: null };
    });
  }

  @Mutation(payload, about('revokeCertificate'))
  @For('staff')
  revokeCertificate(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => RevokeCertificateInput) input: ChangeInput,
  ) {
    return workflow.move(context, 'revokeCertificate', input);
  }
}

function eveOf(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
