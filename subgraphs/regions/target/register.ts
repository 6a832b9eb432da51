import {
  choice,
  code,
  codeOf,
  day,
  decimal,
  line,
  optional,
} from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { requireDocument } from './conditions.ts';
import { Target } from './entity.ts';
import { Comparison, DataOwner, Periodicity, TargetKind, TargetSource } from './enums.ts';
import { TARGET } from './machine.ts';

export const targetRegister = publishedRegister(Target, TARGET, 'p0', {
  about: 'What a document sets, in the words of its line. 指标内容',
  code: code('Code of the target in its region, such as NURSING_BED_SHARE. 指标代码'),
  takes: {
    policyDocument: codeOf('PolicyDocument', 'The document that sets it. 依据'),
    indicator: code('The indicator that measures it. 指标'),
    label: line('English label. 英文名称', 200),
    labelZh: line('Chinese label. 指标名称', 100),
    kind: choice(TargetKind, 'Kind. 类型'),
    comparison: choice(Comparison, 'How to compare. 比较方式'),
    value: decimal('The value, exact. 目标值'),
    unit: line('Unit, as the document writes it. 单位', 30),
    deadlineText: line('When, as the document writes it. 期限', 100),
    deadline: optional(day('Last day to meet it, where there is one. 截止日期')),
    numeratorText: optional(line('What is counted. 分子', 200)),
    denominatorText: optional(line('Out of what. 分母', 200)),
    periodicity: choice(Periodicity, 'Whether and how it recurs. 周期'),
    source: choice(TargetSource, 'Which part of the document says so. 出处'),
    owner: choice(DataOwner, 'Who owns the rows. 数据归属'),
  },
  columns: ({ policyDocument, ...given }) => ({
    ...given,
    ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
  }),
  begins: { note: null },
  sound: (target, context) => requireDocument(target, context),
});
