/**
 * What a text may hold besides what is seen: line breaks and tabs, and the joiners and variation
 * selectors that Mongolian and other scripts are written with.
 */
const ALLOWED = /[\n\r\t\u180b-\u180f\u200c\u200d]/gu;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2800]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');

/** Whether a text holds characters that are not seen, or that turn the direction of others. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text.replace(ALLOWED, ''));
}

/** Whether there is a letter or digit to be read. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(UNSEEN_ALL, ''));
}
