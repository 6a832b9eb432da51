import { machine } from '../../../ground/workflow/machine.ts';

/** 职业技能等级证书: from its issue to its end (Dexing, Heilongjiang). */
export const CERTIFICATE = machine({
  entity: 'Certificate',
  status:
    'Status of a certificate. Issued it is VALID; REVOKED is final, unless an appeal takes it back. 证书状态',
  states: {
    VALID: 'In force. 有效',
    SUSPENDED: 'Suspended. 暂停',
    REVOKED: 'Revoked. 撤销',
  },
  actions: {
    issueCertificate: [
      'Enters a certificate that was issued to a worker. 发证',
      { from: [], to: 'VALID', roles: ['SUPERVISION'] },
      [
        'INVALID_VALUE',
        'ALREADY_EXISTS',
        'LEVEL_REQUIRED',
        'CERTIFICATE_SUSPENDED',
        'WORKER_ENDED',
      ],
    ],
    suspendCertificate: [
      'Takes it out of force from today on. 暂停',
      { from: ['VALID'], to: 'SUSPENDED', roles: ['SUPERVISION'], reason: true },
    ],
    restoreCertificate: [
      'Puts it in force again from today on; the days until yesterday stay suspended. 恢复',
      { from: ['SUSPENDED'], to: 'VALID', roles: ['SUPERVISION'] },
    ],
    revokeCertificate: [
      'Ends it for good, from the day it was suspended. 撤销',
      { from: ['SUSPENDED'], to: 'REVOKED', roles: ['SUPERVISION'], reason: true },
    ],
    reinstateCertificate: [
      'Takes its revocation back: it is suspended as it was before. 撤销吊销决定',
      {
        ...{ from: ['REVOKED'], to: 'SUSPENDED', roles: ['SUPERVISION'], reason: true },
        separateFrom: ['revokeCertificate'],
      },
    ],
  },
});

export const CertificateStatus = CERTIFICATE.states;
export type CertificateStatus = keyof typeof CertificateStatus;
