import type { RegionCode } from '../../ground/china/region-code.ts';

/** The places whose elders the world holds, each one region with its share of them. */
export const GROUP_IDS = [
  'ORDOS',
  'HOHHOT',
  'BAOTOU',
  'ULANQAB',
  'YUXI',
  'SHENYANG',
  'HEILONGJIANG',
  'DEXING',
] as const;
export type GroupId = (typeof GROUP_IDS)[number];

export interface Group {
  id: GroupId;
  region: RegionCode;
  /** Of every hundred elders. */
  perHundred: number;
  /** Member of 呼包鄂乌, the pact of 002. */
  pact: boolean;
  /** Destitute elders (特困) of every hundred of the group. */
  destitute: number;
  /** Share of elders with an assessment beside those who must have one. */
  assessed: number;
  /**
   * First four digits of identity numbers with their weight. A number keeps the code of the place
   * that first issued it, so most carry a league or prefecture abolished since (1527 伊克昭盟,
   * 1526 乌兰察布盟, 5324 玉溪地区, 3623 上饶地区). No prefix belongs to two groups: see identity.ts.
   */
  idPrefixes: readonly (readonly [string, number])[];
}

export const GROUPS: Record<GroupId, Group> = {
  ORDOS: {
    id: 'ORDOS',
    region: '150600',
    perHundred: 20,
    pact: true,
    destitute: 3,
    assessed: 0.7,
    idPrefixes: [
      ['1527', 88],
      ['1506', 6],
      ['1528', 6],
    ],
  },
  HOHHOT: {
    id: 'HOHHOT',
    region: '150100',
    perHundred: 10,
    pact: true,
    destitute: 1,
    assessed: 0.7,
    idPrefixes: [
      ['1501', 90],
      ['1525', 10],
    ],
  },
  BAOTOU: {
    id: 'BAOTOU',
    region: '150200',
    perHundred: 9,
    pact: true,
    destitute: 1,
    assessed: 0.7,
    idPrefixes: [
      ['1502', 92],
      ['1508', 8],
    ],
  },
  ULANQAB: {
    id: 'ULANQAB',
    region: '150900',
    perHundred: 6,
    pact: true,
    destitute: 1,
    assessed: 0.7,
    idPrefixes: [
      ['1526', 85],
      ['1509', 15],
    ],
  },
  YUXI: {
    id: 'YUXI',
    region: '530400',
    perHundred: 20,
    pact: false,
    destitute: 1,
    assessed: 0.35,
    idPrefixes: [
      ['5324', 85],
      ['5304', 15],
    ],
  },
  SHENYANG: {
    id: 'SHENYANG',
    region: '210100',
    perHundred: 20,
    pact: false,
    destitute: 1,
    assessed: 0.6,
    idPrefixes: [
      ['2101', 92],
      ['2112', 8],
    ],
  },
  HEILONGJIANG: {
    id: 'HEILONGJIANG',
    region: '230000',
    perHundred: 10,
    pact: false,
    destitute: 1,
    assessed: 0.2,
    // Issued in the prefecture itself: its own first four digits.
    idPrefixes: [],
  },
  DEXING: {
    id: 'DEXING',
    region: '361181',
    perHundred: 5,
    pact: false,
    destitute: 1,
    assessed: 0.5,
    idPrefixes: [
      ['3623', 85],
      ['3611', 15],
    ],
  },
};
