import { actionsOf } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { mergeCaseWorkflow } from '../merge-case/workflow.ts';
import { ElderMerge } from './entity.ts';
import { clashes, follow } from './follow.ts';

const REFUSES = refusals({
  BOTH_STILL_RUN: {
    en: 'Both rows still run. End one of them first.',
    zh: '两项仍同时有效，请先终止其中一项。',
  },
});

export const MergeCaseActions = actionsOf(mergeCaseWorkflow, {
  settleMergeCase: async ({ row, context, em }) => {
    const merge = (await context.rows.by(ElderMerge, 'key', row.mergeKey))!;
    // What may follow by now does, in every subgraph; what still cannot there is told again.
    await follow({ context, em }, merge);
    const left = await clashes({ context, em }, merge);
    if (left.some((one) => one.row === row.rowKey)) throw REFUSES.BOTH_STILL_RUN('id');
    return { settledOn: context.today };
  },
});
