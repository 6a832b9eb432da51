import { ObjectType } from 'type-graphql';
import { SMALL_NUMBER } from '../../../ground/figures/small-number.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { type BedClass, OCCUPIED } from './bed-class.ts';
import type { BedInventory } from './entity.ts';

export const Occupancy = labelled('Occupancy', 'How many beds are taken, in fifths. 入住率区间', {
  BELOW_20: 'Fewer than a fifth. 不足20%',
  BELOW_40: 'A fifth or more, fewer than two. 20%至40%',
  BELOW_60: 'Two fifths or more, fewer than three. 40%至60%',
  BELOW_80: 'Three fifths or more, fewer than four. 60%至80%',
  FROM_80: 'Four fifths or more. 80%及以上',
});
export type Occupancy = keyof typeof Occupancy;

const FIFTHS = Object.values(Occupancy);

/**
 * SQL: whether a home or class with so many beds says that it has free ones. With fewer than ten, one
 * that is full would say how many people live there.
 */
export function showsVacancy(beds: string): string {
  return `${beds} >= ${SMALL_NUMBER}`;
}

/** SQL over a snapshot `b`: beds of a class, and those of them that are free. */
const BEDS: Record<BedClass, { all: string; free: string; told: string }> = {
  GENERAL: classed('b.total - b.nursing', 'b.occupied_general'),
  NURSING: classed('b.nursing - b.dementia', 'b.occupied_nursing'),
  // How many there are is told to nobody else, so that none free says nothing of a number.
  DEMENTIA: { ...classed('b.dementia', 'b.occupied_dementia'), told: 'true' },
  // Bound to nobody: all of them count as free.
  DAY_CARE: { all: 'b.day_care', free: 'b.day_care', told: 'true' },
};
const ANY = { all: 'b.total', free: `b.total - ${OCCUPIED}`, told: showsVacancy('b.total') };

function classed(all: string, taken: string) {
  return { all, free: `${all} - ${taken}`, told: showsVacancy(`(${all})`) };
}

/** SQL over a snapshot `b`: whether it is known to everybody that beds of a class, or any, are free. */
export function saysVacant(bedClass?: BedClass): string {
  const { free, told } = bedClass ? BEDS[bedClass] : ANY;
  return `(${told} and ${free} > 0)`;
}

@ObjectType({
  description:
    'Whether a facility has free beds today, for everybody. Of fewer than ten beds it is not said: who ' +
    'knows that they are taken knows how many people live there. 空余情况',
})
export class Vacancy {
  @Open(() => Boolean, {
    nullable: true,
    description: 'Residential beds of any class; null where it is not said. 有无空床',
  })
  any: boolean | null;

  @Open(() => Boolean, {
    nullable: true,
    description: 'Beds that are not for nursing; null where it is not said. 有无空余普通床位',
  })
  general: boolean | null;

  @Open(() => Boolean, {
    nullable: true,
    description:
      'Nursing beds outside dementia units; null where it is not said. 有无空余护理型床位',
  })
  nursing: boolean | null;

  @Open(() => Boolean, { description: 'Beds of dementia units. 有无空余认知障碍照护床位' })
  dementia: boolean;

  @Open(() => Boolean, { description: 'Places for the day: bound to nobody. 有无日间照料床位' })
  dayCare: boolean;

  @Open(() => Occupancy, {
    nullable: true,
    description: 'How many residential beds are taken; null where it is not said. 入住率区间',
  })
  occupancy: Occupancy | null;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether it is computed from synthetic rows. 合成数据' })
  synthetic: boolean;
}

/** What everybody is told of the beds of a facility today. */
export function vacancyOf(beds: BedInventory, today: string): Vacancy {
  const { total, nursing, dementia, dayCare, occupied, synthetic } = beds;
  const told = (all: number, vacant: number) => (all < SMALL_NUMBER ? null : vacant > 0);
  const fifth = Math.min(FIFTHS.length - 1, Math.floor((occupied * FIFTHS.length) / total));
  return {
    any: told(total, beds.vacant),
    general: told(total - nursing, beds.vacantGeneral),
    nursing: told(nursing - dementia, beds.vacantNursing),
    dementia: beds.vacantDementia > 0,
    dayCare: dayCare > 0,
    occupancy: total < SMALL_NUMBER ? null : FIFTHS[fifth]!,
    asOf: today,
    synthetic,
  };
}
