import { daysLater } from '../../../ground/china/calendar.ts';
import { choice, day, idOf, optional, text } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { newCertificate } from './conditions.ts';
import { Certificate, CertificateLevel, Occupation } from './entity.ts';
import { publishCertificate } from './facts.ts';
import { CERTIFICATE } from './machine.ts';
import { CertificateSuspension } from './suspension.ts';

export const certificateWorkflow = new Workflow(Certificate, CERTIFICATE, 'p1', {
  written: ({ em, row, context }) => publishCertificate(context, em, row),
});

export const CertificateActions = actionsOf(certificateWorkflow, {
  issueCertificate: taking(
    'A certificate as it was issued. 证书信息',
    {
      worker: idOf('Worker', 'The holder. 持证人'),
      occupation: choice(Occupation, 'Occupation. 职业'),
      level: optional(
        choice(
          CertificateLevel,
          'Level; needed where the occupation has levels (caregivers L5 to L1, assessors L3 to L1), ' +
            'else left out. 等级',
        ),
      ),
      number: text(
        'Number as printed on it, 1 to 50 letters, digits, brackets, dots and dashes; no other ' +
          'has it. Width, small letters, blanks and the kind of a bracket, dot or dash make no ' +
          'difference. 证书编号',
      ),
      issuer: text('Who issued it, 1 to 100 characters. 发证机构'),
      issuedOn: day('Day of issue, from 1949-10-01 and not one to come. 发证日期'),
    },
    ({ context, em }, { worker, ...printed }) => newCertificate(context, em, worker, printed),
  ),

  suspendCertificate: ({ context }) => ({ inactiveFrom: context.today }),

  restoreCertificate: async ({ row, em, context }) => {
    const startsOn = row.inactiveFrom!;
    // Lifted on its first day it took no day away.
    if (startsOn < context.today) {
      const days = { startsOn, endsOn: daysLater(context.today, -1) };
      await em.insert(CertificateSuspension, { key: newKey(), certificateKey: row.key, ...days });
    }
    return { inactiveFrom: null };
  },

  revokeCertificate: null,
  reinstateCertificate: null,
});
