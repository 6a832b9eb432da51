import { tsvTable } from '../../ground/china/tsv-table.ts';
import { type TargetRow, targetRows } from './target-rows.ts';

export interface ReportedRow {
  target: TargetRow;
  printed: string;
  /** The day that it describes: the last one of the year that its document names; else null. */
  reportedOn: string | null;
  periodText: string | null;
}

/** What the five documents report as a fact. @throws Error for a BASELINE whose words are not known */
export function reportedRows(): ReportedRow[] {
  const lines = new Map(
    tsvTable(new URL('reported.tsv', import.meta.url)).map((line) => [line.target, line]),
  );
  return targetRows()
    .filter(({ kind }) => kind === 'BASELINE')
    .map((target) => {
      const line = lines.get(target.id);
      if (!line) throw new Error(`reported.tsv says nothing of ${target.id}`);
      const year = /^(\d{4})年$/.exec(line.period ?? '')?.[1];
      const reportedOn = year === undefined ? null : `${year}-12-31`;
      return { target, printed: line.printed!, reportedOn, periodText: line.period || null };
    });
}
