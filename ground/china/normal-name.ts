/**
 * The normal form of a name, by which one spelling finds another: full-width and half-width forms are
 * one (NFKC), and so are the middle dots of Mongolian and other names, brackets of every kind, and
 * letters of either case; blanks and characters that nobody sees do not count.
 *
 * The same is done by `normalNameSql` in the database; a test compares the two.
 */
export function normalName(text: string): string {
  return Array.from(text.normalize('NFKC'), (character) => FOLDED.get(character) ?? character)
    .join('')
    .toLowerCase();
}

/**
 * What the database makes of a text expression; letter case is left to the comparison (`ilike`).
 * Spelled as PostgreSQL itself prints it, so that a column that is made by it compares as unchanged.
 */
export function normalNameSql(expression: string): string {
  return `translate(NORMALIZE(${expression}, NFKC), ${FROM}, ${TO})`;
}

/** As they are after NFKC: `．` is a full stop by then, `･` is `・`. */
const DOTS = '.•‧∙⋅・⸱ꞏ᛫●ᆞ';
const OPENING = '[{<〔【〈《「『〖〘';
const CLOSING = ']}>〕】〉》」』〗〙';

/** Blanks, format characters, variation selectors, and letters without a shape. */
const UNSEEN = [
  ...range(0x09, 0x0d),
  ...[0x20, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x1680, 0x17b4, 0x17b5],
  ...range(0x180b, 0x180f),
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x206f),
  ...[0x2800, 0xfeff],
  ...range(0xfe00, 0xfe0f),
];

const FOLDS: [string, string][] = [
  ...Array.from(DOTS, (dot) => [dot, '·'] as [string, string]),
  ...Array.from(OPENING, (bracket) => [bracket, '('] as [string, string]),
  ...Array.from(CLOSING, (bracket) => [bracket, ')'] as [string, string]),
  ...UNSEEN.map((code) => [String.fromCodePoint(code), ''] as [string, string]),
];

const FOLDED = new Map(FOLDS);

/** `translate` leaves out what has nothing beside it, so that what is removed comes last. */
const FROM = literal(FOLDS.map(([from]) => from));
const TO = literal(FOLDS.map(([, to]) => to).filter((to) => to !== ''));

function literal(characters: readonly string[]): string {
  return `'${characters.join('')}'::text`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

/**
 * The text as it is kept: its middle dots are one, and nothing is in it that nobody sees; blanks,
 * brackets and letters stay.
 */
export function plainForm(text: string): string {
  return Array.from(text, (character) => {
    if (/[.() \t\r\n]/.test(character)) return character;
    const folded = FOLDED.get(character);
    return folded === '·' || folded === '' ? folded : character;
  }).join('');
}
