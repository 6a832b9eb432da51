import {
  choice,
  code,
  codeOf,
  day,
  decimal,
  line,
  optional,
} from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { requireDocument } from '../target/conditions.ts';
import { Comparison, DataOwner } from '../target/enums.ts';
import { ReportedValue } from './entity.ts';
import { REPORTED_VALUE } from './machine.ts';

const REFUSES = refusals({
  REPORTED_DAY: {
    code: 'INVALID_VALUE',
    en: 'What is reported describes no day to come. Correct it.',
    zh: '报告数据的日期不得晚于今天，请更正。',
  },
});

async function requireSound(value: ReportedValue, context: SubgraphContext): Promise<void> {
  await requireDocument(value, context);
  if (value.reportedOn != null && value.reportedOn > context.today) {
    throw REFUSES.REPORTED_DAY('reportedOn');
  }
}

export const reportedValueRegister = publishedRegister(ReportedValue, REPORTED_VALUE, 'p0', {
  about: 'What a document reports, in its words. 报告内容',
  code: code('Code of the figure in its region, such as BEDS. 数据代码'),
  takes: {
    policyDocument: codeOf('PolicyDocument', 'The document that reports it. 出处'),
    indicator: code('The indicator. 指标'),
    labelZh: line('Chinese label. 指标名称', 100),
    comparison: choice(Comparison, 'Whether it is the value itself, or a limit of it. 取值方式'),
    value: decimal('The value, exact. 数值'),
    unit: line('Unit, as the document writes it. 单位', 30),
    printed: line('As it is printed. 原文', 200),
    reportedOn: optional(day('The day it describes, not to come. 数据日期')),
    periodText: optional(line('When, as far as the document says it. 期间', 60)),
    owner: choice(DataOwner, 'Whose rows it is set beside. 数据归属'),
  },
  columns: ({ policyDocument, ...given }) => ({
    ...given,
    ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
  }),
  sound: requireSound,
});
