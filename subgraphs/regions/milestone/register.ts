import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { code, codeOf, day, line, optional } from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { requireDocument } from '../target/conditions.ts';
import { Target } from '../target/entity.ts';
import { Milestone } from './entity.ts';
import { MILESTONE } from './machine.ts';
import { isDerived } from './measure.ts';

const REFUSES = refusals({
  MILESTONE_DERIVED: {
    en: 'Rows of the hub show whether this milestone is reached. Publish what it asks for instead.',
    zh: '该节点任务由平台数据自动认定，请发布其所要求的内容。',
  },
  NO_MILESTONE: {
    code: 'INVALID_VALUE',
    en: 'The target is no milestone: it is counted, and no document proves it. Choose a milestone.',
    zh: '该指标不是节点任务，须按数据统计，请选择节点任务。',
  },
  OF_ANOTHER_REGION: {
    code: 'INVALID_VALUE',
    en: 'A milestone is proved by the region that it is set for; one that asks for several, by the regions in it too. Choose another target.',
    zh: '节点任务由其所属地区认定；要求达到多个的，也可由其下辖地区认定。请另选指标。',
  },
  DECIDED_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'It was decided today or earlier. Correct the day.',
    zh: '认定日期不得晚于今天，请更正。',
  },
});

type Drafted = Milestone & { regionCode: RegionCode };

async function requireSound(row: Milestone, context: SubgraphContext): Promise<void> {
  const { id, targetId, decider, decidedOn, policyDocumentId } = row;
  const { rows, today } = context;
  const target = await rows.by(Target, 'id', targetId);
  if (target?.status !== 'PUBLISHED') throw REFUSED.NOT_KNOWN('target');
  if (target.kind !== 'MILESTONE') throw REFUSES.NO_MILESTONE('target');
  if (isDerived(targetId)) throw REFUSES.MILESTONE_DERIVED('target');
  const { regionCode } = row as Drafted;
  const inPart = Number(target.value) > 1 && isWithin(regionCode, target.regionCode as RegionCode);
  if (regionCode !== target.regionCode && !inPart) throw REFUSES.OF_ANOTHER_REGION('target');
  if (decidedOn > today) throw REFUSES.DECIDED_TO_COME('decidedOn');
  if (policyDocumentId != null) await requireDocument({ policyDocumentId }, context);
  const all = await rows.listBy(Milestone, 'targetId', targetId, BY_ID, { decider });
  if (all.some((one) => one.id !== id && one.status !== 'WITHDRAWN')) {
    throw REFUSED.ALREADY_EXISTS('decider');
  }
}

const BY_ID = { expression: 'e.id' };

export const milestoneRegister = publishedRegister(Milestone, MILESTONE, 'p0', {
  about: 'Which milestone was reached, by which document and whose decision. 认定内容',
  code: code('Code of the evidence in its region, such as STAT_RELEASE. 代码'),
  takes: {
    target: codeOf('Target', 'The milestone. 节点任务'),
    document: line('Title or number of the document. 证明文件', 200),
    policyDocument: optional(codeOf('PolicyDocument', 'It, where the hub has it. 依据')),
    decider: line('Who decided that it was reached. 认定主体', 100),
    decidedOn: day('Day of the decision, not to come. 认定日期'),
  },
  columns: ({ target, policyDocument, ...given }) => ({
    ...given,
    ...(target !== undefined && { targetId: target }),
    ...(policyDocument !== undefined && { policyDocumentId: policyDocument }),
  }),
  sound: requireSound,
});
