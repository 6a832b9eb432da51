import type { ParametersOf } from '../text/text.ts';
import { INPUT_EXPECTATIONS } from './input-expectations.ts';
import { REQUEST_EXPECTATIONS } from './request-expectations.ts';

/**
 * What the hub expects where it refuses, by the key that clients meet in `extensions.expects`.
 * `{argument}` is `extensions.argument`, every other place one of `extensions.params`.
 */
export const EXPECTATIONS = { ...INPUT_EXPECTATIONS, ...REQUEST_EXPECTATIONS };

export type ExpectationKey = keyof typeof EXPECTATIONS;

/** Parameters are the hub's own numbers and words, never what the caller sent. */
export type ExpectationParams = Readonly<Record<string, ExpectationParam>>;
export type ExpectationParam = string | number | readonly (string | number)[];

type ParamsOf<K extends ExpectationKey> = {
  readonly [
    Name in Exclude<keyof ParametersOf<(typeof EXPECTATIONS)[K]>, 'argument'>
  ]: ExpectationParam;
};

/** What stands behind a key: the params that its text needs, none where it needs none. */
export type Expectation<K extends ExpectationKey> = keyof ParamsOf<K> extends never
  ? [expects: K]
  : [expects: K, params: ParamsOf<K>];

/** What an error says beside its code. All of it reaches the client, and none is the client's. */
export interface ErrorDetails {
  /** Where in the request: an argument, a place in a variable, a header. */
  argument?: string;
  expects?: ExpectationKey;
  params?: ExpectationParams;
  /** What was counted of an operation that is too large. */
  cost?: Readonly<Record<string, number>>;
}

export function expectationKey(key: unknown): ExpectationKey | null {
  return typeof key === 'string' && Object.hasOwn(EXPECTATIONS, key)
    ? (key as ExpectationKey)
    : null;
}
