/**
 * Unified social credit codes of GB 32100-2015, 18 characters: registrar and type (2: 52 social
 * service organisation, 91 enterprise, 12 public institution), region (6), organisation code of
 * GB 11714-1997 with its own check character (9), check character (1).
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{10}$`);
const BODY = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{9}$`);
const ORGANISATION = new RegExp(`^[${ALPHABET}]{8}$`);
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Whether the text is a credit code with the right last character. The check inside the
 * organisation part is asked only of codes we make: what a registrar issued is taken as issued.
 */
export function isCreditCode(text: string): boolean {
  return CODE.test(text) && creditCodeCheck(text.slice(0, 17)) === text[17];
}

/** The 18th character of a credit code. RangeError unless given the first 17. */
export function creditCodeCheck(body: string): string {
  if (!BODY.test(body)) throw new RangeError('A credit code starts with 17 characters of its set');
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(body.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * The 9th character of an organisation code (GB 11714-1997). RangeError unless given the first 8.
 */
export function organisationCodeCheck(body: string): string {
  if (!ORGANISATION.test(body)) {
    throw new RangeError('An organisation code starts with 8 characters of the credit code set');
  }
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * The whole code from its first 17 characters. RangeError when a character is outside the set or
 * the organisation part (the last 9) fails its own check.
 */
export function makeCreditCode(body: string): string {
  const check = creditCodeCheck(body);
  if (organisationCodeCheck(body.slice(8, 16)) !== body[16]) {
    throw new RangeError('The organisation part of the credit code fails its check');
  }
  return body + check;
}
