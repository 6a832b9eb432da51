import { maskNationalId, makeNationalId } from '../../ground/china/national-id.ts';
import { regionAt } from '../../ground/china/region-code.ts';
import { nationalIdHash } from '../../ground/identity/national-id-hash.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { officeDayFrom, officeDaysLater, officeDayUpTo } from '../history/office-hours.ts';
import type { Row } from '../loader.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import type { World, WorldElder } from '../world/types.ts';

/** Cities that train those who care at home, with the years in which they did. */
const CITIES = [
  {
    region: '210100',
    name: '沈阳市',
    year: 2022,
    starts: ['2022-04-11', '2022-06-13', '2022-09-05'],
  },
  { region: '150600', name: '鄂尔多斯市', year: 2025, starts: ['2025-05-12', '2025-10-13'] },
] as const;
/** Elders among whom carers are looked for: a start of the hub is not to wait for all of a large world. */
const LOOKED_AT = 6_000;
const SEATS = 400;

/** Courses for family carers, and who was there: carers of some elders of those cities. */
export class CarerRows {
  readonly programmes: { row: Row; published: string }[] = [];
  readonly sessions: Row[] = [];
  readonly places: Row[] = [];
  readonly #hash: Buffer;
  readonly #asOf: string;

  constructor(world: World, hash: Buffer) {
    this.#hash = hash;
    this.#asOf = world.asOf;
    for (const city of CITIES) this.#city(city);
    for (const elder of world.elders(1, Math.min(world.elderCount, LOOKED_AT))) this.#carer(elder);
  }

  #city({ region, name, year, starts }: (typeof CITIES)[number]): void {
    const id = keyOf('carerProgramme', this.programmes.length + 1);
    const row = {
      ...{ id, name: `${name}${year}年家庭照护者培训`, audience: 'FAMILY_CARER', year },
      ...{ organiser: `${name}民政局`, planned_persons: year === 2022 ? 10_000 : 500 },
      policy_document_id: year === 2022 ? 'shenyang-2022-draft' : 'ordos-2023-101',
      ...{ region_code: region, region_at: regionAt(region), synthetic: true },
    };
    this.programmes.push({ row, published: dateOf(dayOf(starts[0]) - 40) });
    const toCome = dateOf(officeDaysLater(officeDayFrom(dayOf(this.#asOf)), 12));
    [...starts, toCome].forEach((startsOn, n) => {
      const over = startsOn < this.#asOf;
      this.sessions.push({
        ...{ id: keyOf('carerSession', this.sessions.length + 1), name: `第${n + 1}期` },
        ...{ starts_on: startsOn, ends_on: dateOf(officeDaysLater(dayOf(startsOn), 2)) },
        ...{ status: over ? 'CLOSED' : 'OPEN', hours: 16, capacity: SEATS, programme_id: id },
        ...{ region_code: region, region_at: regionAt(region), synthetic: true },
      });
    });
  }

  #carer(elder: WorldElder): void {
    const dice = new Dice('family-carer', elder.n);
    const city = elder.residenceRegion.slice(0, 4);
    const near = this.sessions.filter((one) => String(one['region_code']).startsWith(city));
    if (near.length === 0 || elder.lifeStatus !== 'ACTIVE' || !dice.chance(0.25)) return;
    const session = dice.pick(near);
    const over = session['status'] === 'CLOSED';
    const status = !over ? 'ENROLLED' : dice.chance(0.93) ? 'COMPLETED' : 'WITHDRAWN';
    const birthDate = `${dice.between(1955, 1995)}-0${dice.between(1, 9)}-1${dice.between(0, 9)}`;
    const sex = dice.chance(0.7) ? 'FEMALE' : 'MALE';
    const serial = 1 + (elder.n % 490);
    const number = makeNationalId({ areaPrefix4: city, birthDate, sex, serial });
    const before = dayOf(String(session['starts_on'])) - dice.between(14, 30);
    // Who has a place in a course to come has it by now.
    const enrolled = officeDayUpTo(Math.min(before, dayOf(this.#asOf) - 1));
    this.places.push({
      ...{ key: keyOf('familyCarerTraining', elder.n), session_id: session['id'], status },
      ...{ elder_key: elder.key, relation: dice.chance(0.85) ? 'FAMILY' : 'EMPLOYED' },
      ...{
        carer_name: `${dice.pick(['王', '李', '张', '刘', '赵'])}${dice.pick(['敏', '芳', '强', '娟', '玉'])}`,
      },
      ...{ national_id_masked: maskNationalId(number) },
      ...{ national_id_hash: nationalIdHash(this.#hash, number) },
      enrolled_on: dateOf(enrolled),
      completed_on: status === 'COMPLETED' ? session['ends_on'] : null,
      ...{ region_code: session['region_code'], region_at: session['region_at'], synthetic: true },
    });
  }
}
