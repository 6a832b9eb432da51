interface Kept {
  amount: number;
  returned: number;
}

/**
 * How much of a return each part of a payment has again: as it carries what is still kept, cut to whole
 * fen, and what is left over goes to the first ones that have room. Together it is the return, and no part
 * gets back more than it paid. @throws RangeError for more than is kept, or for nothing
 */
export function givenBack(parts: readonly Kept[], amount: number): number[] {
  const kept = parts.map((part) => part.amount - part.returned);
  const all = kept.reduce((sum, one) => sum + one, 0);
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > all) {
    throw new RangeError('no part of a payment');
  }
  const shares = kept.map((one) => Number((BigInt(one) * BigInt(amount)) / BigInt(all)));
  let rest = amount - shares.reduce((sum, one) => sum + one, 0);
  return shares.map((share, n) => {
    const more = Math.min(rest, kept[n]! - share);
    rest -= more;
    return share + more;
  });
}
