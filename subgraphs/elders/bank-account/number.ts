/** Digits of an account or card; ISO/IEC 7812 allows a card 19, passbooks have up to 30. */
const SHAPE = /^\d{8,30}$/;

/** A card of China UnionPay. */
const CARD = /^62\d{14,17}$/;

/** The digits alone of what was typed in groups; null for what is no number of an account. */
export function accountNumber(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  if (!SHAPE.test(digits)) return null;
  return !CARD.test(digits) || passesLuhn(digits) ? digits : null;
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function maskedAccount(digits: string): string {
  return `${'*'.repeat(digits.length - 4)}${digits.slice(-4)}`;
}
