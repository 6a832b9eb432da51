import { TestEnvironment } from 'jest-environment-node';
import { mapNativeLines } from './lines.mjs';
import { native } from './native.mjs';

/** The constructors by which a test and the product know a value as of one kind. */
const KINDS = [
  ...['Reflect', 'String', 'Number', 'Boolean', 'Date'],
  ...Object.getOwnPropertyNames(globalThis).filter((name) => name.endsWith('Error')),
];

/** A sandbox whose modules can be Node's own (transform.mjs). */
export default class NativeEnvironment extends TestEnvironment {
  #variables = { ...process.env };

  constructor(...options) {
    super(...options);
    this.global.native = native;
    for (const name of KINDS) this.global[name] = globalThis[name];
    // The product reads the process's own environment.
    this.global.process.env = process.env;
  }

  async setup() {
    await super.setup();
    mapNativeLines();
  }

  /** What a test file sets in the environment ends with it. */
  async teardown() {
    for (const name of Object.keys(process.env)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    await super.teardown();
  }
}
