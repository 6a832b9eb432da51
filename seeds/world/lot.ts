import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Bed } from './beds.ts';
import type { Dice } from '../../ground/synthetic/dice.ts';
import type { Place } from './places.ts';
import type { Destitute, Profile } from './profile-shape.ts';
import type { Band, Category, LivingSituation, MaritalStatus } from './types.ts';

/** Share of PARTIAL and FULL at home by age; plausible, from no document. */
const ABILITY: readonly { below: number; partial: number; full: number }[] = [
  { below: 70, partial: 0.06, full: 0.015 },
  { below: 80, partial: 0.13, full: 0.035 },
  { below: 90, partial: 0.26, full: 0.1 },
  { below: 200, partial: 0.34, full: 0.24 },
];

/** A bed in an institution fits the ability of who lies in it. */
export function drawBand(
  dice: Dice,
  age: number,
  destitute: Destitute | null,
  bed: Bed | null,
): Band {
  const lot = dice.unit();
  if (destitute !== null) {
    if (!destitute.selfCare) return lot < 0.65 ? 'FULL' : 'PARTIAL';
    return lot < 0.8 ? 'INTACT' : 'PARTIAL';
  }
  if (bed !== null && bed.bedClass !== 'GENERAL') return lot < 0.62 ? 'FULL' : 'PARTIAL';
  if (bed !== null) return lot < 0.6 ? 'INTACT' : 'PARTIAL';
  const { partial = 0, full = 0 } = ABILITY.find(({ below }) => age < below) ?? {};
  if (lot < full) return 'FULL';
  return lot < full + partial ? 'PARTIAL' : 'INTACT';
}

export function drawDementia(dice: Dice, age: number, band: Band, bed: Bed | null): boolean {
  const lot = dice.unit();
  if (bed?.bedClass === 'DEMENTIA') return true;
  return band !== 'INTACT' && lot < (age < 80 ? 0.1 : 0.22);
}

export function drawEconomic(dice: Dice, home: Place): Category | null {
  const lot = dice.unit();
  if (lot < (home.urban ? 0.045 : 0.06)) return 'DIBAO';
  if (lot < 0.08) return 'DIBAO_MARGIN';
  return lot < 0.105 ? 'LOW_INCOME' : null;
}

type Peoples = readonly (readonly [string, number])[];

/** Shares of peoples other than 汉族 by city or county, rough. */
const PEOPLES: Record<string, Peoples> = {
  1501: [
    ['蒙古族', 9],
    ['回族', 2],
    ['满族', 2],
  ],
  1502: [
    ['蒙古族', 4],
    ['回族', 2],
    ['满族', 1],
  ],
  1506: [
    ['蒙古族', 10],
    ['满族', 1],
  ],
  1509: [
    ['蒙古族', 3],
    ['回族', 1],
  ],
  2101: [
    ['满族', 9],
    ['朝鲜族', 1],
    ['回族', 1],
    ['锡伯族', 1],
  ],
  23: [
    ['满族', 3],
    ['朝鲜族', 1],
  ],
  5304: [
    ['彝族', 14],
    ['哈尼族', 5],
    ['傣族', 3],
    ['回族', 2],
  ],
  530426: [
    ['彝族', 55],
    ['哈尼族', 5],
  ],
  530427: [
    ['彝族', 46],
    ['傣族', 17],
  ],
  530428: [
    ['哈尼族', 40],
    ['彝族', 23],
    ['傣族', 12],
  ],
};

export function drawEthnicity(dice: Dice, home: RegionCode): string {
  const peoples =
    PEOPLES[home.slice(0, 6)] ?? PEOPLES[home.slice(0, 4)] ?? PEOPLES[home.slice(0, 2)];
  const others = peoples ?? [];
  const rest = 100 - others.reduce((sum, [, share]) => sum + share, 0);
  return dice.weighted<string>([...others, ['汉族', rest]]);
}

export function drawLiving(dice: Dice, { stay, age, economic, part }: Profile): LivingSituation {
  const lot = dice.unit();
  if (stay?.status === 'ADMITTED') return 'INSTITUTION';
  if (part === 'DESTITUTE') {
    return economic === 'DESTITUTE_CENTRAL' ? 'INSTITUTION' : lot < 0.75 ? 'ALONE' : 'SIBLINGS';
  }
  const alone = age < 75 ? 0.11 : 0.19;
  const spouse = age < 75 ? 0.55 : 0.32;
  if (lot < alone) return 'ALONE';
  if (lot < alone + spouse) return 'SPOUSE';
  if (lot < 0.95) return 'CHILDREN';
  if (age < 66 && lot < 0.965) return 'PARENTS';
  if (lot < 0.98) return 'SIBLINGS';
  return lot < 0.992 ? 'OTHER_RELATIVES' : 'NON_RELATIVES';
}

export function drawMarital(
  dice: Dice,
  living: LivingSituation,
  destitute: boolean,
): MaritalStatus {
  const lot = dice.unit();
  if (destitute) return lot < 0.7 ? 'NEVER_MARRIED' : 'WIDOWED';
  if (living === 'SPOUSE') return 'MARRIED';
  if (living === 'CHILDREN' || living === 'PARENTS') return lot < 0.5 ? 'WIDOWED' : 'MARRIED';
  if (lot < 0.7) return 'WIDOWED';
  return lot < 0.87 ? 'DIVORCED' : 'NEVER_MARRIED';
}
