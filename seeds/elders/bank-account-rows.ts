import type { KeyObject } from 'node:crypto';
import { regionAt } from '../../ground/china/region-code.ts';
import { sealText } from '../../ground/identity/sealed-text.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { maskedAccount } from '../../subgraphs/elders/bank-account/number.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import type { WorldElder } from '../world/types.ts';

const BANKS = ['农村信用社', '邮政储蓄银行', '农业银行'];

/** Who is in a group that money is paid for has an account; of one in ten it waits for its confirmation. */
export function bankAccountRows(elder: WorldElder, asOf: string, seal: KeyObject): Row[] {
  const { n, key: elderKey, residenceRegion, groups } = elder;
  if (groups.length === 0) return [];
  const dice = new Dice('bank account', n);
  const key = keyOf('bankAccount', n);
  // A passbook of 20 digits, of no bank.
  const number = `9999${String(n).padStart(16, '0')}`;
  return [
    {
      ...{ key, elder_key: elderKey, bank: dice.pick(BANKS), ended_on: null },
      status: dice.chance(0.1) ? 'RECORDED' : 'CONFIRMED',
      number_masked: maskedAccount(number),
      number_sealed: sealText(seal, key, number),
      recorded_on: dateOf(dayOf(asOf) - dice.between(30, 900)),
      ...{ region_code: residenceRegion, region_at: regionAt(residenceRegion), synthetic: true },
    },
  ];
}
