import { badInput } from '../../../ground/errors/errors.ts';
import { regionChain } from '../../../ground/china/region-chain.ts';
import {
  aboutAny,
  anyOf,
  filtered,
  flag,
  inRegion,
  named,
  oneOf,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import type { SqlCondition } from '../../../ground/rows/list-spec.ts';
import { regionCode } from '../../../ground/rows/within.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { SubsidyProgramme } from './entity.ts';
import { BeneficiaryKind, FundingSource, ProgrammeType } from './kinds.ts';

export const ProgrammeStatus = labelled(
  'ProgrammeStatus',
  'Standing of a programme today, by its term. 项目状态',
  {
    PENDING: 'Not in force yet. 待施行',
    IN_FORCE: 'In force. 施行中',
    ENDED: 'Its term is over. 已结束',
  },
);
export type ProgrammeStatus = keyof typeof ProgrammeStatus;

const STANDING: Record<ProgrammeStatus, string> = {
  PENDING: 'e.valid_from > ?::date',
  IN_FORCE: "?::date between e.valid_from and coalesce(e.valid_until, date 'infinity')",
  ENDED: 'e.valid_until < ?::date',
};

/** Programmes that stand so on a day. */
export function standing(statuses: readonly ProgrammeStatus[], day: string): SqlCondition {
  const sql = statuses.map((status) => STANDING[status]).join(' or ');
  return { sql: `(${sql})`, params: statuses.map(() => day) };
}

export const subsidyProgrammes = listOf(SubsidyProgramme, {
  one: ['p0', 'A programme by its id or by its code, such as dexing-operating. 补贴项目'],
  natural: {
    field: 'code',
    description: 'Its code. 代码',
    read(argument, code) {
      if (/^[a-z0-9-]{1,60}$/.test(code)) return code;
      throw badInput(argument, 'PLAIN_CODE', { max: 60 });
    },
  },
  many: ['p0', 'Subsidy programmes, by region unless sorted otherwise. 补贴项目'],
  filters: {
    within: inRegion('Made by this region or one below it. 制定地区'),
    reaching: filtered(
      () => String,
      'Reaching this region: made by it or by a region above it. 适用地区',
      (code: string, argument) => ({
        sql: 'e.region_code = any(array[?]::text[])',
        params: [regionChain(regionCode(argument, code))],
      }),
    ),
    name: named('label_zh', 'Chinese name contains this text, 1 to 50 characters. 名称'),
    types: oneOf('type', ProgrammeType, 'Of one of these types. 类型'),
    beneficiaries: oneOf('beneficiary', BeneficiaryKind, 'For one of these. 补贴对象'),
    policyDocuments: aboutAny(
      'PolicyDocument',
      'policy_document_id',
      'Named by one of these policy documents. 依据',
      { natural: true },
    ),
    fundingSources: anyOf('funding_sources', FundingSource, 'Paid from one of these. 资金来源'),
    statuses: filtered(
      () => [ProgrammeStatus],
      'In one of these states today. 状态',
      (statuses: ProgrammeStatus[], _, { today }) => standing(statuses, today),
    ),
    inForceOn: filtered(
      () => DateScalar,
      'In force on this day. 施行于该日',
      (day: string) => standing(['IN_FORCE'], day),
    ),
    amountEstablished: flag(
      'amount_established',
      'Whether the sources say what is due. 标准是否明确',
    ),
  },
  orders: {
    REGION: ['region_at', 'Region code, as a tree. 地区'],
    TYPE: ['type', 'Type, by its name. 类型'],
    VALID_FROM: ['valid_from', 'First day in force. 施行日期'],
  },
  usual: ['REGION', 'ASC'],
});
