// In a stack Jest finds the lines of what it has compiled; Node knows those of what it has.
import { findSourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/** To be called once Jest has set its own formatter, which it does before each test file. */
export function mapNativeLines() {
  const format = Error.prepareStackTrace;
  Error.prepareStackTrace = (error, frames) => format(error, frames.map(original));
}

function original(frame) {
  const name = frame.getFileName();
  const map = name?.startsWith('file:') ? findSourceMap(name) : undefined;
  const origin = map?.findOrigin(frame.getLineNumber(), frame.getColumnNumber());
  if (!origin?.fileName) return frame;
  const file = fileURLToPath(origin.fileName);
  const known = {
    getFileName: () => file,
    getScriptNameOrSourceURL: () => file,
    getLineNumber: () => origin.lineNumber,
    getColumnNumber: () => origin.columnNumber,
  };
  return new Proxy(frame, { get: (_, method) => known[method] ?? frame[method].bind(frame) });
}
