/**
 * whether the elder-care part of a welfare-lottery fund reaches the share that a policy asks
 * for (55 % Dexing and Shenyang, 50 % Heilongjiang). Fen, per cent as a whole number; the limit is
 * inclusive and compared exactly, in integers of any size. RangeError for a total below 1 fen.
 */
export function meetsShare(elderCare: number, total: number, requiredPercent: number): boolean {
  if (total <= 0) throw new RangeError('a share needs a total above zero');
  return BigInt(elderCare) * 100n >= BigInt(total) * BigInt(requiredPercent);
}
