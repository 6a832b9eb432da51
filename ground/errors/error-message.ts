import { fill, type Language, placesOf, type Text } from '../text/text.ts';
import { ERROR_CODES, type ErrorCode } from './codes.ts';
import {
  type ErrorDetails,
  expectationKey,
  type ExpectationParam,
  type ExpectationParams,
  EXPECTATIONS,
} from './expectations.ts';

/**
 * The sentence of an error: what the hub expects where the error says so, else cause and next step of
 * its code. `detail` is the English text of graphql-js, for the codes that quote it.
 */
export function messageOf(
  code: ErrorCode,
  { argument = '', expects, params }: ErrorDetails,
  language: Language,
  detail = '',
): string {
  const text: Text = expects === undefined ? ERROR_CODES[code].text : EXPECTATIONS[expects];
  return fill(text, { ...params, argument, detail }, language);
}

/** Names as the hub writes them: `$input.items.3`, `x-hub-purpose`. */
const ARGUMENT = /^\$?[\w.-]{1,200}$/;
/** Numbers and words of the hub, none that a person could be called by. */
const WORDS = /^[\w .,:;/$()[\]!+-]{1,100}$/;

/**
 * The details of an error that came from a subgraph, perhaps over HTTP: what is not of the catalogue,
 * or lacks what its sentence needs, is left out.
 */
export function readDetails(extensions: Readonly<Record<string, unknown>>): ErrorDetails {
  const { argument: place } = extensions;
  const argument = typeof place === 'string' && ARGUMENT.test(place) ? place : undefined;
  const details: ErrorDetails = argument === undefined ? {} : { argument };
  const expects = expectationKey(extensions.expects);
  if (expects === null) return details;
  const names = placesOf(EXPECTATIONS[expects].en);
  const needed = names.filter((name) => name !== 'argument');
  const params = readParams(extensions.params, needed);
  if (params === null || (names.length > needed.length && argument === undefined)) return details;
  return needed.length === 0 ? { ...details, expects } : { ...details, expects, params };
}

function readParams(given: unknown, names: readonly string[]): ExpectationParams | null {
  const all = typeof given === 'object' && given !== null ? given : {};
  const params: [string, ExpectationParam][] = [];
  for (const name of names) {
    const value: unknown = Object.hasOwn(all, name) ? all[name as never] : undefined;
    if (!isParam(value)) return null;
    params.push([name, value]);
  }
  return Object.fromEntries(params);
}

function isParam(value: unknown): value is ExpectationParam {
  return Array.isArray(value) ? value.length <= 50 && value.every(isWord) : isWord(value);
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && WORDS.test(value));
}
