import { z } from 'zod';
import { isRegionCode } from '../../ground/china/region-code.ts';
import { tsvTable } from '../../ground/china/tsv-table.ts';

export const POLICY_KINDS = {
  LAW: '法律',
  PLAN: '规划、计划、方案',
  NOTICE: '通知',
  OPINION: '意见',
  DECISION: '决定',
  MEASURES: '办法',
  AGREEMENT: '协议',
  STANDARD: '标准、规范',
  LIST: '清单',
  REPORT: '工作报告',
} as const;

/** CITED: known only from the document that cites it. */
export const POLICY_STATUSES = {
  DRAFT: '征求意见稿',
  ISSUED: '已发布',
  REPORT: '工作报告',
  CITED: '被引用',
} as const;

const optional = z.string().transform((text) => (text === '' ? null : text));
const optionalDate = z.union([z.literal('').transform(() => null), z.iso.date()]);

const policyShape = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  documentNumber: optional,
  kind: z.enum(Object.keys(POLICY_KINDS) as (keyof typeof POLICY_KINDS)[]),
  /** The region it rules or, for the report, tells of; `null` for the whole country. */
  regionCode: optional.refine((code) => code === null || isRegionCode(code)),
  /** `null` where the source names none. */
  issuer: optional,
  status: z.enum(Object.keys(POLICY_STATUSES) as (keyof typeof POLICY_STATUSES)[]),
  /** Day of issue or, for the drafts, of posting. */
  publishedOn: optionalDate,
  effectiveFrom: optionalDate,
  /** Last day of the plan period. */
  effectiveTo: optionalDate,
  /** Ids of the source documents that name it. */
  citedBy: z.string().transform((text) => text.split(' ').filter((id) => id !== '')),
  /** What the source leaves open, contradicts or misprints. */
  note: optional,
});

export type PolicyRow = z.output<typeof policyShape>;

/** The five source documents, whose targets and rules the hub holds. */
export const SOURCE_DOCUMENT_IDS = [
  'dexing-2022-draft',
  'shenyang-2022-draft',
  'ordos-2023-101',
  'yuxi-2023-report',
  'heilongjiang-2012-60',
] as const;

/** Every document of policies.tsv: the five sources, what they cite, the standards honoured. */
export function policyRows(): PolicyRow[] {
  const lines = tsvTable(new URL('policies.tsv', import.meta.url));
  return lines.map((line) => policyShape.parse(line));
}

/** The status of a document on a day (YYYY-MM-DD): an issued one is pending, in force or expired. */
export function policyStatusOn(
  { status, effectiveFrom, effectiveTo }: PolicyRow,
  day: string,
): 'DRAFT' | 'REPORT' | 'CITED' | 'PENDING' | 'IN_FORCE' | 'EXPIRED' {
  if (status !== 'ISSUED') return status;
  if (effectiveFrom !== null && day < effectiveFrom) return 'PENDING';
  return effectiveTo !== null && day > effectiveTo ? 'EXPIRED' : 'IN_FORCE';
}
