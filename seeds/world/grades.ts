import type { Day } from './calendar.ts';
import { addMonths, dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { WorldFacility, WorldGrade } from './types.ts';

/** Grade under GB/T 37276-2018 and whether it still holds on asOf. */
export interface GradeWish {
  grade: WorldGrade['grade'];
  valid: boolean;
}

const VALID_MONTHS = 36;
/** Process of the standard: at least one year of operation before a grade. */
const FIRST_GRADE_MONTHS = 14;

/** The ratings of a facility, oldest first; drawn where no wish is given, none where it is `null`. */
export function gradesOf(
  facility: WorldFacility,
  wish: GradeWish | null | undefined,
  asOf: Day,
): WorldGrade[] {
  const dice = new Dice('grade', facility.n);
  const wanted = wish === undefined ? drawnWish(facility, dice) : wish;
  if (wanted === null || facility.openedOn === null) return [];
  const earliest = addMonths(dayOf(facility.openedOn), FIRST_GRADE_MONTHS);
  const age = wanted.valid ? dice.between(40, 700) : dice.between(1150, 1600);
  const granted = Math.max(asOf - age, earliest);
  if (granted >= asOf) return [];
  const grades = [gradeOn(granted, wanted.grade, asOf)];
  const before = addMonths(granted, -VALID_MONTHS - 2);
  if (wanted.valid && before > earliest && dice.chance(0.3)) {
    const grade = Math.max(1, wanted.grade - dice.below(2)) as WorldGrade['grade'];
    grades.unshift(gradeOn(before, grade, asOf));
  }
  grades.forEach((each, at) => {
    each.n = facility.n * 4 + at;
    each.key = keyOf('grade', each.n);
  });
  return grades;
}

function drawnWish({ beds, type }: WorldFacility, dice: Dice): GradeWish | null {
  if (dice.chance(0.3)) return null;
  const size = beds.total >= 150 ? 1 : 0;
  const rural = type === 'DESTITUTE_HOME' ? -1 : 0;
  const drawn = dice.weighted([
    [1, 25],
    [2, 35],
    [3, 28],
    [4, 12],
  ]);
  const grade = Math.min(5, Math.max(1, drawn + size + rural)) as WorldGrade['grade'];
  return { grade, valid: dice.chance(0.85) };
}

function gradeOn(granted: Day, grade: WorldGrade['grade'], asOf: Day): WorldGrade {
  const last = addMonths(granted, VALID_MONTHS);
  const status = last < asOf ? 'EXPIRED' : 'GRANTED';
  return { n: 0, key: '', grade, grantedOn: dateOf(granted), validUntil: dateOf(last), status };
}
