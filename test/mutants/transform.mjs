// Compiles a source as all tests do, with a switch before each guard of an action.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import swc from '@swc/jest';
import { switched } from './guards.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = swc.createTransformer();
const withSwitches = (text, file) => switched(relative(root, file).replaceAll('\\', '/'), text);

export default {
  canInstrument: compiler.canInstrument,
  process: (text, file, options) => compiler.process(withSwitches(text, file), file, options),
  processAsync: (text, file, options) =>
    compiler.processAsync(withSwitches(text, file), file, options),
  getCacheKey: (text, file, options) =>
    compiler.getCacheKey(withSwitches(text, file), file, options),
};
