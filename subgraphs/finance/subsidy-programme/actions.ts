import { Matches } from 'class-validator';
import { regionAt } from '../../../ground/china/region-code.ts';
import { FacilityType, OperationMode } from '../../../ground/facts/facility-kinds.ts';
import {
  choice,
  codeOf,
  day,
  flagged,
  line,
  optional,
  partOf,
  regionOf,
  several,
  text,
  usually,
  whole,
  words,
} from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { requireEnd, requireSound } from './conditions.ts';
import { PayingLevel } from './cost-share.ts';
import { SubsidyProgramme } from './entity.ts';
import { BeneficiaryKind, FundingSource, ProgrammeType } from './kinds.ts';
import { SUBSIDY_PROGRAMME } from './machine.ts';

/** What the document says of the amount is nothing, until the region sets it. */
const NO_RATE = {
  ...{ tier: 'BASE' as const, labelZh: '未明确标准', amount: null, hours: null },
  ...{ bound: null, unit: null },
};

const COST_SHARES = several(
  partOf('CostShareInput', 'The part of the cost that a level of government carries. 分级负担', {
    level: choice(PayingLevel, 'Who carries it. 负担层级'),
    percent: whole('Its part in whole per cent. 比例', [1, 100]),
  }),
  3,
);
const SOURCES = several(choice(FundingSource, 'Where the money comes from. 资金来源'), 9);

/** What an amendment may say anew. */
const AMENDED = {
  name: optional(line('English name. 英文名称', 200)),
  labelZh: optional(line('Chinese name. 名称', 200)),
  validUntil: optional(day('Last day in force; left out while open. 终止日期')),
  fundingSources: optional(SOURCES),
  costShares: optional(COST_SHARES),
  note: optional(words('How the words are read and what they leave open. 说明', 1000)),
};

export const subsidyProgrammeWorkflow = new Workflow(SubsidyProgramme, SUBSIDY_PROGRAMME, 'p0', {
  primaryKey: 'id',
});

export const SubsidyProgrammeActions = actionsOf(subsidyProgrammeWorkflow, {
  prepareSubsidyProgramme: taking(
    'What a policy document names: what is paid to whom, where and from when. 补贴项目',
    {
      code: text('Its code, such as dexing-operating. 项目代码', Matches(/^[a-z0-9-]{3,60}$/)),
      name: line('English name. 英文名称', 200),
      labelZh: line('Chinese name. 名称', 200),
      type: choice(ProgrammeType, 'What it pays for. 类型'),
      beneficiary: choice(BeneficiaryKind, 'Whom it pays. 补贴对象'),
      region: regionOf('Code of the region that runs it. 地区'),
      policyDocument: codeOf('PolicyDocument', 'The document that names it. 依据'),
      wording: words('The words of the document. 原文', 1000),
      validFrom: day('First day in force. 施行日期'),
      validUntil: AMENDED.validUntil,
      fundingSources: AMENDED.fundingSources,
      costShares: AMENDED.costShares,
      facilityTypes: optional(several(choice(FacilityType, 'A type. 机构类型'), 20)),
      operationModes: optional(several(choice(OperationMode, 'A mode. 运营方式'), 4)),
      inclusiveOnly: usually(flagged('Only for inclusive facilities. 仅限普惠型'), false),
      excludesMembership: usually(flagged('Not for membership-based ones. 会员制除外'), false),
      remark: optional(words('How the words are read. 说明', 1000)),
    },
    async ({ context, em, own }, { region: regionCode, policyDocument, remark, ...said }) => {
      const place = { regionCode, regionAt: regionAt(regionCode) };
      await own(place);
      const programme = {
        ...said,
        fundingSources: said.fundingSources ?? [],
        costShares: said.costShares ?? [],
        facilityTypes: said.facilityTypes ?? [],
        operationModes: said.operationModes ?? [],
        note: remark,
      };
      requireSound(programme);
      await lockName(em, 'programme', said.code);
      if (await context.rows.by(SubsidyProgramme, 'code', said.code)) {
        throw REFUSED.ALREADY_EXISTS('code');
      }
      return {
        ...{ ...programme, ...place, policyDocumentId: policyDocument },
        ...{ rates: [NO_RATE], amountEstablished: false, termSource: 'DOCUMENT' as const },
      };
    },
  ),

  amendSubsidyProgramme: taking(
    'What is different from now on. 修改内容',
    {
      ...{ name: AMENDED.name, labelZh: AMENDED.labelZh, validUntil: AMENDED.validUntil },
      ...{ fundingSources: AMENDED.fundingSources, costShares: AMENDED.costShares },
      remark: AMENDED.note,
    },
    ({ row }, { remark, note: _, ...said }) => {
      const given = Object.entries({ ...said, note: remark }).filter(([, value]) => value !== null);
      const changes = Object.fromEntries(given) as Partial<SubsidyProgramme>;
      requireSound({ ...row, ...changes } as SubsidyProgramme);
      return { ...changes, status: row.status };
    },
  ),

  adoptSubsidyProgramme: null,

  closeSubsidyProgramme: taking(
    'Its last day. 终止日期',
    { lastDay: day('Last day in force, today or later. 终止日期') },
    ({ row, context }, { lastDay }) => {
      requireEnd(row, lastDay, context.today);
      return { validUntil: lastDay };
    },
  ),
});
