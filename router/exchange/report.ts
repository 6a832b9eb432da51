import { stringify } from 'csv-stringify/sync';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { escapedCell } from './sheet-cell.ts';

/** One finding: where, what, and what is right. No value of the file stands in it. */
export interface Finding {
  line: number;
  /** Field of the row, empty where the row itself is meant. */
  column: string;
  outcome: string;
  code: string;
  message: string;
}

/** A report as it grows; the file is made with the first finding. */
export interface Report {
  add(findings: readonly Finding[]): Promise<void>;
  /** The path of the file, null where there was nothing to say. */
  end(): Promise<string | null>;
}

const HEAD = ['line', 'column', 'outcome', 'code', 'what is right'];
/** A spreadsheet takes it for UTF-8 by this. */
const MARK = '\ufeff';

export function reportAt(path: string): Report {
  let stream: ReturnType<typeof createWriteStream> | null = null;
  return {
    async add(findings) {
      if (findings.length === 0) return;
      let text = '';
      if (!stream) {
        stream = createWriteStream(path, { mode: 0o600 });
        await once(stream, 'open');
        text = MARK + stringify([HEAD]);
      }
      const rows = findings.map(({ line, column, outcome, code, message }) => [
        ...[String(line), column, outcome, code],
        escapedCell(message),
      ]);
      if (!stream.write(text + stringify(rows))) await once(stream, 'drain');
    },
    async end() {
      if (!stream) return null;
      stream.end();
      await finished(stream);
      return path;
    },
  };
}
