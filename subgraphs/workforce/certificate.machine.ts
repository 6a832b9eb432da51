import { machine } from '../../ground/workflow/machine.ts';
import { CertificateStatus as S } from './certificate-status.ts';

/** 职业技能等级证书: from its issue to its end (000 004). */
export const CERTIFICATE = machine({
  entity: 'Certificate',
  actions: {
    issueCertificate: {
      does: 'Enters a certificate that was issued to a worker.',
      labelZh: '发证',
      from: [],
      to: S.VALID,
      roles: ['SUPERVISION'],
      refusals: ['INVALID_VALUE', 'ALREADY_EXISTS', 'LEVEL_REQUIRED', 'CERTIFICATE_SUSPENDED'],
    },
    suspendCertificate: {
      does: 'Takes it out of force from today on.',
      labelZh: '暂停',
      from: [S.VALID],
      to: S.SUSPENDED,
      roles: ['SUPERVISION'],
      reason: true,
    },
    restoreCertificate: {
      does: 'Puts it in force again from today on; the days until yesterday stay suspended.',
      labelZh: '恢复',
      from: [S.SUSPENDED],
      to: S.VALID,
      roles: ['SUPERVISION'],
    },
    revokeCertificate: {
      does: 'Ends it for good, from the day it was suspended.',
      labelZh: '撤销',
      from: [S.SUSPENDED],
      to: S.REVOKED,
      roles: ['SUPERVISION'],
      reason: true,
    },
  },
});

export type CertificateAction = keyof typeof CERTIFICATE.actions;
