import { ancestorCode, REGION_LEVELS, type RegionCode } from './region-code.ts';

/** The region and those above it, from the province down. */
export function regionChain(code: RegionCode): RegionCode[] {
  const chain = REGION_LEVELS.map((level) => ancestorCode(code, level));
  return chain.filter((one) => one !== null);
}

/** SQL: the same of an expression that gives a code, as an array; a level may stand there twice. */
export function regionChainSql(code: string): string {
  return `array[rpad(left(${code}, 2), 6, '0'), rpad(left(${code}, 4), 6, '0'), left(${code}, 6),
    left(${code}, 9), ${code}]`;
}
