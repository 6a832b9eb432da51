// How a test file meets what it imports. Files of test/ are compiled and evaluated anew for each
// test file, as always with Jest. In place of a file of the product or of a package stands a list of
// what Node's own copy of it exports. docs/decisions/test-hub.md says why.
import swc from '@swc/jest';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { native } from './native.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const compiler = swc.createTransformer();

/** Of test/, what makes hubs and viewers, and no tests. */
const SHARED = new Set(['hub', 'viewers', 'world'].map((name) => `test/kit/${name}.ts`));

/** What adds to the types, workflows and enums that the product knows by name. */
const DECLARES = /^@(Entity|ObjectType|InputType|Resolver)\(|\b(machine|labelled)\(/m;

function isNative(file) {
  const path = relative(root, file).replaceAll('\\', '/');
  return !path.startsWith('test/') || SHARED.has(path);
}

/** What Node's copy exports; null of a command, which awaits at its top what nobody else may. */
function namesOf(file) {
  try {
    return Object.keys(native(file));
  } catch (error) {
    if (error.code === 'ERR_REQUIRE_ASYNC_MODULE') return null;
    throw error;
  }
}

function listing(file, names) {
  const values = names.map((name, at) => `_${at} = all[${JSON.stringify(name)}]`);
  const exported = names.map((name, at) => `_${at} as ${JSON.stringify(name)}`);
  return `const all = native(${JSON.stringify(file)}), ${[...values, 'end = 0'].join(', ')};
export { ${exported.join(', ')} };`;
}

export default {
  canInstrument: compiler.canInstrument,
  process(text, file, options) {
    if (!isNative(file)) {
      if (!DECLARES.test(text)) return compiler.process(text, file, options);
      throw new Error(
        `${file} declares types: run its tests in project "apart" (jest.config.json)`,
      );
    }
    // Jest loads its own parts this way too, outside of any test file.
    if (!options.supportsDynamicImport) return { code: text };
    if (!options.supportsStaticESM) {
      return { code: `module.exports = native(${JSON.stringify(file)});` };
    }
    const names = namesOf(file);
    return names ? { code: listing(file, names) } : compiler.process(text, file, options);
  },
  getCacheKey(text, file, options) {
    const names = isNative(file) && options.supportsStaticESM ? namesOf(file) : [];
    return compiler.getCacheKey(`${text}//${names}`, file, options);
  },
};
