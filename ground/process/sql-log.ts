import type { Log } from './log.ts';
import { operation } from '../serving/operation.ts';

/** For LOG_SQL: each statement with the id of the request that sent it, and no value. */
export function sqlLog(log: Log): (sql: string) => void {
  return (sql) => {
    const requestId = operation.getStore()?.requestId;
    log.info({ requestId, sql: withoutValues(sql) }, 'sql');
  };
}

/**
 * The parts of SQL in which a value could stand or seem to stand: names and parameters, which are
 * kept; comments; and constants. Source: the PostgreSQL manual, "Lexical Structure".
 */
const PARTS = new RegExp(
  [
    String.raw`(?<kept>"(?:[^"]|"")*"|\$\d+)`,
    String.raw`(?<comment>--[^\n]*|/\*[\s\S]*?(?:\*/|$))`,
    // Texts with escapes, plain ones and those between dollars; one that has no end goes to the end.
    String.raw`[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)`,
    String.raw`(?:[bBxXnN]|[uU]&)?'(?:[^']|'')*(?:'|$)`,
    String.raw`\$(?<tag>[A-Za-z_]\w*)?\$[\s\S]*?(?:\$\k<tag>\$|$)`,
    String.raw`\b(?:true|false)\b`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_$]*)`,
    String.raw`(?:\d[\w.]*|\.\d\w*)(?:(?<=[eE])[+-]?\d+)?`,
  ].join('|'),
  'giu',
);

/** The form of a statement: `?` for each constant, since it may say something of a person. */
export function withoutValues(sql: string): string {
  return sql.replace(PARTS, (_, ...rest) => {
    const { kept, comment, name } = rest.at(-1) as Record<string, string | undefined>;
    if (comment !== undefined) return '';
    return kept ?? name ?? '?';
  });
}
