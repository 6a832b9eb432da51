import { z } from 'zod';
import { isRegionCode } from '../../ground/china/region-code.ts';
import type { TargetTiming } from './target-timing.ts';
import { targetTiming } from './target-timing.ts';
import { tsvTable } from '../../ground/china/tsv-table.ts';

/** The policy document behind each value of the `seed` column. */
export const SOURCE_DOCUMENTS = {
  '000_3056d8b204cead21': 'dexing-2022-draft',
  '001_d9a3e7517951aaa1': 'shenyang-2022-draft',
  '002_f7457354b831f343': 'ordos-2023-101',
  '003_15c261410755b4fb': 'yuxi-2023-report',
  '004_28b7bbaa042b7580': 'heilongjiang-2012-60',
} as const;

export const TARGET_KINDS = {
  TARGET: '目标',
  STANDARD: '标准',
  RATE: '补贴或服务额度',
  CAP: '上限',
  THRESHOLD: '条件',
  MILESTONE: '节点任务',
  BASELINE: '现状',
  RULE: '规则',
} as const;

export const OPERATORS = { '>=': 'AT_LEAST', '<=': 'AT_MOST', '=': 'EQUAL' } as const;

export type TargetOperator = (typeof OPERATORS)[keyof typeof OPERATORS];
/** DRAFTING_NOTE: only the drafting note of the Dexing draft says so. REPORT: the Yuxi report. */
export type TargetSource = 'PLAN' | 'DRAFTING_NOTE' | 'REPORT';

const OWNERS = ['elders', 'services', 'facilities', 'workforce', 'finance', 'regions'] as const;
const DRAFTING_NOTE_ONLY = ['ASSESS_SYSTEM', 'BASIC_FRAMEWORK', 'HEALTH_MGMT_AGE'];

const lineShape = z.object({
  seed: z.enum(keysOf(SOURCE_DOCUMENTS)),
  region_code: z.string().refine(isRegionCode),
  region: z.string().min(1),
  indicator: z.string().regex(/^[A-Z0-9_]+$/),
  indicator_zh: z.string().min(1),
  kind: z.enum(keysOf(TARGET_KINDS)),
  op: z.enum(keysOf(OPERATORS)),
  value: z.string().regex(/^\d+(\.\d+)?$/),
  unit: z.string().min(1),
  deadline: z.string().min(1),
  numerator: z.string().min(1),
  denominator: z.string().min(1),
  owner: z.enum(OWNERS),
  note: z.string(),
});

type TargetLine = z.output<typeof lineShape>;

export interface TargetRow extends TargetTiming {
  /** `<regionCode>-<indicatorCode>`, unique. */
  id: string;
  policyDocumentId: (typeof SOURCE_DOCUMENTS)[TargetLine['seed']];
  source: TargetSource;
  regionCode: string;
  regionZh: string;
  /** The code in targets.tsv. */
  indicatorCode: string;
  /** Code of the definition in indicators.tsv; differs from `indicatorCode` once, see below. */
  indicatorDefinition: string;
  /** The indicator in the words of this document. */
  indicatorZh: string;
  kind: TargetLine['kind'];
  operator: TargetOperator;
  /** Exact decimal. */
  value: string;
  unitZh: string;
  deadlineText: string;
  /** `null` where the source table has a dash: nothing is counted. */
  numeratorText: string | null;
  denominatorText: string | null;
  owner: TargetLine['owner'];
  /** What is inferred rather than read. */
  noteText: string | null;
}

/** The 172 targets of the five source documents. */
export function targetRows(): TargetRow[] {
  const lines = tsvTable(new URL('targets.tsv', import.meta.url));
  return lines.map((line) => targetRow(lineShape.parse(line)));
}

function targetRow(line: TargetLine): TargetRow {
  const policyDocumentId = SOURCE_DOCUMENTS[line.seed];
  return {
    id: `${line.region_code}-${line.indicator}`,
    policyDocumentId,
    source: targetSource(policyDocumentId, line.indicator),
    regionCode: line.region_code,
    regionZh: line.region,
    indicatorCode: line.indicator,
    indicatorDefinition: indicatorDefinition(line),
    indicatorZh: line.indicator_zh,
    kind: line.kind,
    operator: OPERATORS[line.op],
    value: line.value,
    unitZh: line.unit,
    deadlineText: line.deadline,
    ...targetTiming(line.deadline, line.kind),
    numeratorText: line.numerator === '-' ? null : line.numerator,
    denominatorText: line.denominator === '-' ? null : line.denominator,
    owner: line.owner,
    noteText: line.note === '' ? null : line.note,
  };
}

/** CIRCLE_15 is a share of communities in Ordos but minutes in Yuxi: two indicators, one code. */
function indicatorDefinition({ indicator, unit }: TargetLine): string {
  return indicator === 'CIRCLE_15' && unit === '分钟' ? 'SVC_CIRCLE_MIN' : indicator;
}

function targetSource(policyDocumentId: string, indicator: string): TargetSource {
  if (policyDocumentId === 'yuxi-2023-report') return 'REPORT';
  const isNote = policyDocumentId === 'dexing-2022-draft' && DRAFTING_NOTE_ONLY.includes(indicator);
  return isNote ? 'DRAFTING_NOTE' : 'PLAN';
}

function keysOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}
