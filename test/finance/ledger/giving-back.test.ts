import { Dice } from '../../../ground/synthetic/dice.ts';
import { givenBack } from '../../../subgraphs/finance/ledger/giving-back.ts';

const part = (amount: number, returned = 0) => ({ amount, returned });

test.each([
  ['one line has all of it', [part(300)], 100, [100]],
  ['two lines by what they carry', [part(600), part(400)], 100, [60, 40]],
  ['what is left over goes to the first', [part(1), part(1), part(1)], 2, [1, 1, 0]],
  ['nobody gets back more than she paid', [part(1), part(3), part(3), part(3)], 9, [1, 3, 3, 2]],
  ['the last part is what is left', [part(600, 599), part(400, 399)], 2, [1, 1]],
])('%s', (_, parts, amount, back) => {
  expect(givenBack(parts, amount)).toEqual(back);
});

test.each([0, -1, 0.5, 301])('%s fen are no part of 300', (amount) => {
  expect(() => givenBack([part(300)], amount)).toThrow(RangeError);
});

test('return after return, all lines have exactly what they paid', () => {
  const dice = new Dice('giving back', 1);
  for (let n = 0; n < 500; n++) {
    const parts = Array.from({ length: dice.between(1, 4) }, () => part(dice.between(1, 50)));
    const all = parts.reduce((sum, { amount }) => sum + amount, 0);
    let left = all;
    while (left > 0) {
      const amount = dice.between(1, left);
      const back = givenBack(parts, amount);
      expect(back.reduce((sum, one) => sum + one, 0)).toBe(amount);
      parts.forEach((one, at) => (one.returned += back[at]!));
      expect(parts.every(({ amount: paid, returned }) => returned <= paid)).toBe(true);
      left -= amount;
    }
    expect(parts.every(({ amount: paid, returned }) => returned === paid)).toBe(true);
  }
});
