import { published } from '../../../ground/workflow/published.ts';

/**
 * 普惠价格上限: what inclusive homes of a region may ask at most (E11). The documents ask for filed,
 * inclusive prices and name no amount, so a region without a cap has no bound.
 */
export const PRICE_CAP = published('PriceCap', {
  what: 'a cap on a price of inclusive homes. 普惠价格上限',
  roles: ['FINANCE'],
});

export const PriceCapStatus = PRICE_CAP.states;
export type PriceCapStatus = keyof typeof PriceCapStatus;
