import { Dice } from '../../ground/synthetic/dice.ts';
import type { SampleFactor } from '../world/sample.ts';
import { sampledFen } from '../world/sample.ts';

export interface LotteryRow {
  regionCode: string;
  year: number;
  total: number;
  elderCare: number;
  lines: { purpose: string; labelZh: string; elderCare: boolean; amount: number }[];
  requiredPercent: number | null;
  policyDocumentId: string | null;
}

interface Fund {
  regionCode: string;
  /** About what the fund holds a year, in yuan; synthetic, no document says. */
  level: number;
  firstYear: number;
  requirement?: { percent: number; from: number; policyDocumentId: string };
  /** Exact yuan of [total, elder care] in single years: the boundary of R-11 and clear cases. */
  told?: Record<number, [number, number]>;
}

/**
 * R-11 asks Dexing and Shenyang for 55 % and the province of Heilongjiang for 50 %, inclusive. The
 * told years stand on the limit and one yuan below it; the others lie to both sides.
 */
const FUNDS: readonly Fund[] = [
  {
    regionCode: '361181',
    level: 9_000_000,
    firstYear: 2022,
    requirement: { percent: 55, from: 2022, policyDocumentId: 'dexing-2022-draft' },
    told: { 2022: [10_000_000, 5_500_000], 2023: [10_000_000, 5_499_999] },
  },
  {
    regionCode: '210100',
    level: 120_000_000,
    firstYear: 2020,
    requirement: { percent: 55, from: 2022, policyDocumentId: 'shenyang-2022-draft' },
    told: { 2022: [118_400_000, 70_448_000], 2023: [121_000_000, 63_525_000] },
  },
  {
    regionCode: '230000',
    level: 430_000_000,
    firstYear: 2011,
    requirement: { percent: 50, from: 2012, policyDocumentId: 'heilongjiang-2012-60' },
    told: {
      2012: [380_000_000, 171_000_000],
      2013: [402_000_001, 201_000_000],
      2014: [410_000_000, 205_000_000],
      2015: [428_000_000, 226_840_000],
    },
  },
  { regionCode: '150600', level: 60_000_000, firstYear: 2020 },
  { regionCode: '150100', level: 90_000_000, firstYear: 2020 },
  { regionCode: '150200', level: 70_000_000, firstYear: 2020 },
  { regionCode: '150900', level: 30_000_000, firstYear: 2020 },
  { regionCode: '530400', level: 40_000_000, firstYear: 2020 },
];

/** The allocations of every fund up to a year, synthetic and of the size of a sample; lines add up to their sums. Fen. */
export function lotteryRows(throughYear: number, samples: readonly SampleFactor[]): LotteryRow[] {
  return FUNDS.flatMap((fund, at) => {
    const years = throughYear - fund.firstYear + 1;
    return Array.from({ length: Math.max(0, years) }, (_, i) =>
      lotteryRow(fund, fund.firstYear + i, new Dice('lottery', at * 1000 + i), samples),
    );
  });
}

function lotteryRow(
  fund: Fund,
  year: number,
  dice: Dice,
  samples: readonly SampleFactor[],
): LotteryRow {
  const drawn = Math.round(fund.level * (0.9 + dice.unit() * 0.2));
  const told = fund.told?.[year] ?? [drawn, Math.floor(drawn * (0.48 + dice.unit() * 0.14))];
  const { requirement } = fund;
  const [total, elderCare] = sampledSums(told as [number, number], fund, samples);
  const bound = requirement !== undefined && year >= requirement.from;
  return {
    regionCode: fund.regionCode,
    year,
    total,
    elderCare,
    lines: [...careLines(elderCare), ...otherLines(total - elderCare)],
    requiredPercent: bound ? requirement.percent : null,
    policyDocumentId: bound ? requirement.policyDocumentId : null,
  };
}

/** Fen: no fund is smaller, however few elders a world has. */
const LEAST_FUND = 1_000_000;

/** A sample keeps on which side of its requirement a year lies. */
function sampledSums(
  [total, elderCare]: [number, number],
  { regionCode, requirement }: Fund,
  samples: readonly SampleFactor[],
): [number, number] {
  const [all, care] = [total * 100, elderCare * 100];
  const part = Math.max(sampledFen(all, regionCode, samples), LEAST_FUND);
  const percent = requirement?.percent ?? 0;
  const round = elderCare * 100 >= total * percent ? Math.ceil : Math.floor;
  return [part, part === all ? care : round((care / all) * (part / 100)) * 100];
}

function careLines(amount: number) {
  return split(amount, true, [
    ['Home and community care', '居家和社区养老服务', 40],
    ['Rural elder care', '农村养老服务', 25],
    ['Care beds in institutions', '养老机构护理型床位建设', 35],
  ]);
}

function otherLines(amount: number) {
  return split(amount, false, [
    ['Support of disabled people', '助残', 30],
    ['Children in need', '孤儿和困境儿童', 30],
    ['Social assistance', '济困和社会公益', 40],
  ]);
}

/** Splits a sum by per cent in whole yuan; the last part takes the rest. */
function split(
  amount: number,
  elderCare: boolean,
  parts: readonly (readonly [purpose: string, labelZh: string, percent: number])[],
): LotteryRow['lines'] {
  let rest = amount;
  return parts.map(([purpose, labelZh, percent], at) => {
    const share = Math.floor((amount * percent) / 100 / 100) * 100;
    const part = at === parts.length - 1 ? rest : share;
    rest -= part;
    return { purpose, labelZh, elderCare, amount: part };
  });
}
