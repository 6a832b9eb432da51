import { regionAt } from '../../ground/china/region-code.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { officeDayFrom } from '../history/office-hours.ts';
import type { WorldWorker } from '../world/types.ts';

/** Contests of the cities that train; Shenyang planned its third one for 2022. */
const CONTESTS = [
  {
    region: '210100',
    code: 'SKILLS_3',
    name: '沈阳市第三届养老护理职业技能大赛',
    from: '2022-09-06',
  },
  { region: '361181', code: 'SKILLS_2024', name: '德兴市养老护理员技能大赛', from: '2024-10-15' },
  {
    region: '150600',
    code: 'SKILLS_2025',
    name: '鄂尔多斯市养老护理职业技能竞赛',
    from: '2025-06-10',
  },
] as const;
const PLACES = 6;

export function competitionRows(asOf: string): Row[] {
  return CONTESTS.filter(({ from }) => from < asOf).map(({ region, code, name, from }) => ({
    ...{ id: `${region}-${code}`, status: 'PUBLISHED', name: `${name}(示例)` },
    ...{ occupation: 'CAREGIVER', organiser: '民政局(示例)', places: PLACES },
    ...{ held_from: from, held_until: dateOf(dayOf(from) + 2), ...place(region), synthetic: true },
  }));
}

/** The places of each contest go to caregivers who worked there, and some workers are honoured each year. */
export class AwardRows {
  readonly #asOf: string;
  readonly #places = new Map<string, number>();
  #n = 0;

  constructor(asOf: string) {
    this.#asOf = asOf;
  }

  of(worker: WorldWorker): Row[] {
    if (!worker.roles.includes('CAREGIVER')) return [];
    const dice = new Dice('award', worker.n);
    const since = worker.employments[0]?.from ?? '9999-12-31';
    const rows: Row[] = [];
    for (const { region, code, from } of CONTESTS) {
      const near = worker.regionCode.slice(0, region === '361181' ? 6 : 4);
      const taken = this.#places.get(code) ?? 0;
      if (!region.startsWith(near) || since > from || from >= this.#asOf || taken >= PLACES)
        continue;
      if (!dice.chance(0.2)) continue;
      this.#places.set(code, taken + 1);
      const contest = { competition_id: `${region}-${code}`, place: taken + 1 };
      const level = region === '361181' ? 'COUNTY' : 'CITY';
      rows.push(this.#row(worker, { kind: 'COMPETITION_PLACE', level, ...contest }, from, region));
      break;
    }
    if (rows.length === 0 && dice.chance(1 / 80)) {
      const day = `${Number(this.#asOf.slice(0, 4)) - 1}-09-10`;
      if (since < day) rows.push(this.#row(worker, honour(dice), day, worker.regionCode));
    }
    return rows;
  }

  #row({ key }: WorldWorker, said: Row, day: string, region: string): Row {
    this.#n += 1;
    const dice = new Dice('award-days', this.#n);
    const until = officeDayFrom(dayOf(day) + 15);
    const granted = dice.chance(0.9);
    return {
      ...{ key: keyOf('award', this.#n), worker_key: key, competition_id: null, place: null },
      ...{ ...said, year: Number(day.slice(0, 4)), status: granted ? 'GRANTED' : 'DECLINED' },
      notice_until: granted ? dateOf(until) : null,
      granted_on: granted ? dateOf(officeDayFrom(until + dice.between(1, 8))) : null,
      ...{ ...place(region), synthetic: true },
    };
  }
}

function honour(dice: Dice): Row {
  return {
    kind: dice.pick(['FINEST_CAREGIVER', 'EXCELLENT_CAREGIVER', 'EXCELLENT_CAREGIVER']),
    level: dice.pick(['CITY', 'COUNTY', 'COUNTY']),
  };
}

function place(region: string): Row {
  return { region_code: region, region_at: regionAt(region) };
}
