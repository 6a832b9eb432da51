import { labelled } from '../../../ground/schema/labelled.ts';

export const CreditCause = labelled(
  'CreditCause',
  'What an organisation is on the list of broken trust for. 列入事由',
  {
    SUBSIDY_FRAUD: 'It obtained subsidies by fraud. 骗取补贴',
    NOT_FILED: 'It runs a home without filing. 未备案经营',
    PREPAYMENT_KEPT: 'It does not pay prepayments back. 预付费逾期未退',
    ABUSE: 'It abused or neglected elders. 欺老虐老',
    PUNISHMENT_IGNORED: 'It does not carry out a punishment that is final. 拒不履行行政处罚',
    OTHER: 'Another ground, told in its facts. 其他',
  },
);
export type CreditCause = keyof typeof CreditCause;
