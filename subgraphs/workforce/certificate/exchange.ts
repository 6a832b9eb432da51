import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import { choiceKind, dayKind, type Kind, textKind } from '../../../ground/exchange/kinds.ts';
import { WORKER_COLUMN } from '../worker/exchange-kind.ts';
import { certificateWorkflow } from './actions.ts';
import { Certificate, CertificateLevel, Occupation } from './entity.ts';
import { publishCertificate } from './facts.ts';
import { CERTIFICATE_IS_USED } from './answers.ts';
import { normalNumber } from './number.ts';

/** A number as it is printed, in the form in which the register keeps it. */
const numberKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  read: (cell) => normalNumber(cell) ?? cell,
};

const CERTIFICATES: Importable<Certificate> = {
  name: 'certificates',
  text: 'certificates of workers. 证书',
  entity: Certificate,
  fieldClass: 'p1',
  workflow: certificateWorkflow,
  creates: 'issueCertificate',
  list: { field: 'workers', under: 'certificates', state: 'VALID' },
  natural: [['number']],
  turns: ({ worker }) => (typeof worker === 'string' ? [worker] : []),
  columns: {
    number: {
      text: 'Number as printed on it. 证书编号',
      kind: numberKind,
      also: ['证书号', '编号', '职业技能等级证书编号'],
      required: true,
    },
    worker: WORKER_COLUMN,
    occupation: {
      text: 'Occupation. 职业',
      kind: choiceKind(Occupation, {
        ...{ 护理员: 'CAREGIVER', 评估师: 'ASSESSOR', 社工: 'SOCIAL_WORKER', 护士: 'NURSE' },
        能力评估师: 'ASSESSOR',
      }),
      also: ['职业名称', '工种', '证书类型'],
      required: true,
    },
    level: {
      text: 'Level, where the occupation has levels. 等级',
      kind: choiceKind(CertificateLevel, {
        ...{ 初级: 'L5', 初级工: 'L5', 中级: 'L4', 中级工: 'L4', 高级: 'L3', 高级工: 'L3' },
        ...{
          技师: 'L2',
          高级技师: 'L1',
          五级: 'L5',
          四级: 'L4',
          三级: 'L3',
          二级: 'L2',
          一级: 'L1',
        },
      }),
      also: ['技能等级', '证书等级'],
    },
    issuer: {
      text: 'Who issued it. 发证机构',
      kind: textKind,
      also: ['发证机关', '评价机构'],
      required: true,
    },
    issuedOn: {
      text: 'Day of issue. 发证日期',
      kind: dayKind,
      also: ['发证时间', '签发日期'],
      required: true,
    },
  },
  async find({ number }, { rows }) {
    if (typeof number !== 'string') return null;
    return (await rows.by(Certificate, 'number', number))?.key ?? null;
  },
  erased: ({ row, context, em }) => publishCertificate(context, em, row),
  isUsed: CERTIFICATE_IS_USED,
};

export const certificateExchange = exchangeOf(CERTIFICATES);
