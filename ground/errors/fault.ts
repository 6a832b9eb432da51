/** What the log keeps of an error that was masked: enough to find the bug, no value of any row. */
export interface Fault {
  name: string;
  /** SQLSTATE, or the code of a system error. */
  code?: string;
  /** Left out for database errors, whose texts quote rows. */
  message?: string;
  table?: string;
  constraint?: string;
  /** Position in the answer, indexes included. */
  path?: string;
  stack?: string[];
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

export function describeFault(error: unknown, path?: readonly (string | number)[]): Fault {
  const at = path?.join('.');
  if (!isError(error)) return { name: typeof error, path: at };
  const { code, table, constraint } = error;
  const isDatabaseError = typeof code === 'string' && SQLSTATE.test(code);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code: typeof code === 'string' ? code : undefined,
    message: isDatabaseError ? undefined : error.message,
    table: isDatabaseError ? table : undefined,
    constraint: isDatabaseError ? constraint : undefined,
    path: at,
    stack: frames.slice(0, 8).map((line) => line.trim()),
  };
}

interface ErrorLike extends Error {
  code?: unknown;
  table?: string;
  constraint?: string;
}

/** Not by `instanceof`: errors also come from other realms. */
function isError(error: unknown): error is ErrorLike {
  return typeof error === 'object' && error !== null && 'message' in error && 'name' in error;
}
