import type { Text } from '../text/text.ts';
import { ERROR_CODES } from './codes.ts';
import { EXPECTATIONS } from './expectations.ts';

/** Every text of an error, by where it stands: `code.NOT_FOUND`, `expects.BETWEEN`. */
export const ERROR_TEXTS: readonly (readonly [name: string, text: Text])[] = [
  ...Object.entries(ERROR_CODES).map(([code, { text }]) => [`code.${code}`, text] as const),
  ...Object.entries(EXPECTATIONS).map(([key, text]) => [`expects.${key}`, text] as const),
];
