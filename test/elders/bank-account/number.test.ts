import { accountNumber, maskedAccount } from '../../../subgraphs/elders/bank-account/number.ts';

test.each([
  ['6212 3456 7890 1232', '6212345678901232', 'a card as it is printed'],
  ['６２１２３４５６７８９０１２３２', '6212345678901232', 'full-width digits'],
  ['01234567', '01234567', 'the shortest passbook'],
  ['1'.repeat(30), '1'.repeat(30), 'the longest one'],
  ['6112345678901234', '6112345678901234', 'no card of UnionPay, so no check digit'],
])('%s is %s: %s', (typed, digits) => expect(accountNumber(typed)).toBe(digits));

test.each([
  ['6212345678901233', 'a card whose last digit does not fit'],
  ['1234567', 'seven digits'],
  ['1'.repeat(31), 'thirty-one digits'],
  ['6.21235E+15', 'what a spreadsheet made of a number'],
  ['', 'nothing'],
])('%s is no number: %s', (typed) => expect(accountNumber(typed)).toBeNull());

test('all but the last four digits are hidden', () => {
  expect(maskedAccount('6212345678901232')).toBe('************1232');
});
