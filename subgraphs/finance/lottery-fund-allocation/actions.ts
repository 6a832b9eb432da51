import { regionAt } from '../../../ground/china/region-code.ts';
import {
  codeOf,
  fen,
  flagged,
  line,
  optional,
  partOf,
  regionOf,
  several,
  whole,
} from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { LotteryFundAllocation, type LotteryFundLine } from './entity.ts';
import { LOTTERY_FUND_ALLOCATION } from './machine.ts';

export const REFUSES = refusals({
  FUND_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The year has not begun. Record one that has.',
    zh: '该年度尚未开始，请另选年度。',
  },
  NOTHING_ALLOCATED: {
    code: 'INVALID_VALUE',
    en: 'A line of the fund is more than nothing. Correct the amount, or leave the line out.',
    zh: '使用金额须大于零，请更正金额或删除该项。',
  },
  PERCENT_WITHOUT_DOCUMENT: {
    code: 'INVALID_VALUE',
    en: 'A share is asked for by a document. Name it, or leave the share out.',
    zh: '应达占比须有文件依据，请填写文件或不填占比。',
  },
});

const LINES = several(
  partOf('LotteryFundLineInput', 'What a part of the fund was used for. 使用项目', {
    purpose: line('Purpose in English. 英文用途', 200),
    labelZh: line('Purpose in Chinese. 用途', 200),
    elderCare: flagged('Whether it counts as elder care. 是否用于养老服务'),
    amount: fen('Amount, more than nothing. 金额'),
  }),
  20,
);

const SHARE = {
  requiredPercent: optional(
    whole('Whole per cent that a policy asks for; left out for none. 应达占比', [0, 100]),
  ),
  policyDocument: optional(codeOf('PolicyDocument', 'The document that asks for it. 依据')),
};

export const lotteryFundWorkflow = new Workflow(
  LotteryFundAllocation,
  LOTTERY_FUND_ALLOCATION,
  'p0',
  { primaryKey: 'id' },
);

export const LotteryFundActions = actionsOf(lotteryFundWorkflow, {
  recordLotteryFund: taking(
    'Whose fund, of which year, and what it was used for. 公益金分配',
    {
      region: regionOf('Code of the region whose fund it is. 地区'),
      year: whole('The year, one that has begun. 年度', [1990, 2100]),
      lines: LINES,
      ...SHARE,
    },
    async ({ context, em, own }, { region: regionCode, year, lines, ...share }) => {
      const place = { regionCode, regionAt: regionAt(regionCode) };
      await own(place);
      if (year > Number(context.today.slice(0, 4))) throw REFUSES.FUND_TO_COME('year');
      const used = usedFor(lines);
      const asked = askedBy(share);
      await lockName(em, 'lottery fund', regionCode, year);
      const order = { expression: 'e.year' };
      const inYear = { year };
      const { rows } = context;
      const before = await rows.listBy(
        LotteryFundAllocation,
        'regionCode',
        regionCode,
        order,
        inYear,
      );
      if (before.length > 0) throw REFUSED.ALREADY_EXISTS('year');
      return { ...place, year, ...used, ...asked, synthetic: false };
    },
  ),

  correctLotteryFund: taking(
    'What it was used for, as it is right. 公益金分配',
    { lines: optional(LINES), ...SHARE },
    ({ row }, { lines, ...share }) => ({
      ...(lines && usedFor(lines)),
      ...askedBy({
        requiredPercent: share.requiredPercent ?? row.requiredPercent,
        policyDocument: share.policyDocument ?? row.policyDocumentId,
      }),
    }),
  ),

  confirmLotteryFund: null,
});

/** The lines and the sums that follow from them. @throws Refusal at a line of nothing */
function usedFor(
  lines: readonly LotteryFundLine[],
): Pick<LotteryFundAllocation, 'lines' | 'total' | 'elderCare'> {
  for (const [n, { amount }] of lines.entries()) {
    if (amount <= 0) throw REFUSES.NOTHING_ALLOCATED(`lines.${n}.amount`);
  }
  const sum = (of: readonly LotteryFundLine[]) =>
    of.reduce((total, { amount }) => total + amount, 0);
  return {
    lines: [...lines],
    total: sum(lines),
    elderCare: sum(lines.filter(({ elderCare }) => elderCare)),
  };
}

function askedBy({
  requiredPercent,
  policyDocument,
}: {
  requiredPercent: number | null;
  policyDocument: string | null;
}): Pick<LotteryFundAllocation, 'requiredPercent' | 'policyDocumentId'> {
  if (requiredPercent !== null && policyDocument === null) {
    throw REFUSES.PERCENT_WITHOUT_DOCUMENT('policyDocument');
  }
  return { requiredPercent, policyDocumentId: policyDocument };
}
