import { labelled } from '../../../ground/schema/labelled.ts';

export const GradeEndCause = labelled(
  'GradeEndCause',
  'Why a grade was lowered or taken away before its time. 降级或撤销事由',
  {
    BELOW_STANDARD: 'A re-check found it below its grade. 复核不达标',
    FALSE_PAPERS: 'It was granted on papers that were not true. 弄虚作假',
    GRAVE_ACCIDENT: 'A grave accident for which the home answers. 重大责任事故',
    PUNISHED: 'The home was punished by an authority. 受到行政处罚',
    BROKEN_TRUST: 'Its operator is on the list of broken trust. 列入失信名单',
    CLOSED: 'The home closed. 机构关停',
  },
);
export type GradeEndCause = keyof typeof GradeEndCause;
