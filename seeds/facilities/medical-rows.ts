import { type RegionCode, regionAt } from '../../ground/china/region-code.ts';
import { daysLater } from '../../ground/china/calendar.ts';
import { knownDay } from '../../ground/china/known-day.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { MedicalFeatureKind } from '../../subgraphs/facilities/medical-feature/kinds.ts';
import type { MedicalInstitutionKind } from '../../subgraphs/facilities/medical-institution/kinds.ts';
import type { MedicalCooperationMode } from '../../subgraphs/facilities/medical-cooperation/mode.ts';
import type { Row } from '../loader.ts';
import { countiesOf, type Place, placeOf, prefecturesOf, townshipsOf } from '../world/places.ts';
import type { WorldFacility } from '../world/types.ts';

const CITIES = ['150100', '150200', '150600', '150900', '210100', '530400'];
/** Mongolian medicine has hospitals of its own there. */
const MONGOLIAN = /^15/;
const ELDERS_YEARS = ['2021', '2022'];
/** Whose lists say since when: by the year, or not at all. */
const LIST = '医疗机构名录(示例)';
/** So many days before its own an office had the last of them on its list. */
const LISTED_BEFORE = 20;

interface Institution {
  key: string;
  region: RegionCode;
  county: RegionCode;
  kind: MedicalInstitutionKind;
  dice: Dice;
}

/** The made-up medical institutions of a world: what they have, and what they signed with its homes. */
export class MedicalRows {
  readonly institutions: Row[] = [];
  readonly features: Row[] = [];
  readonly cooperations: Row[] = [];
  readonly #made: Institution[] = [];
  /** How many of a kind in a city there are so far. */
  readonly #counts = new Map<string, number>();

  readonly #listed: string;

  constructor(facilities: readonly WorldFacility[], asOf: string) {
    this.#listed = daysLater(asOf, -LISTED_BEFORE);
    for (const city of CITIES)
      countiesOf(city).forEach((county, n) => this.#county(county, n === 0));
    this.#county(placeOf('361181'), false);
    for (const prefecture of prefecturesOf('230000')) this.#county(prefecture, true);
    for (const facility of facilities) this.#ofFacility(facility);
  }

  #county(county: Place, seat: boolean): void {
    const tcm = MONGOLIAN.test(county.code) ? 'ETHNIC_HOSPITAL' : 'TCM_HOSPITAL';
    const tcmName = tcm === 'ETHNIC_HOSPITAL' ? '蒙医医院' : '中医医院';
    if (seat) {
      this.#hospital(county, 'GENERAL_HOSPITAL', '第一人民医院', 'GRADE_3');
      this.#hospital(county, 'TCM_HOSPITAL', '第一中医医院', 'GRADE_3');
    }
    this.#hospital(county, 'GENERAL_HOSPITAL', '人民医院', 'GRADE_2');
    this.#hospital(county, tcm, tcmName, 'GRADE_2');
    for (const township of townshipsOf(county.code)) {
      const street = township.kind === 'STREET';
      const kind = street ? 'COMMUNITY_HEALTH_CENTRE' : 'TOWNSHIP_HEALTH_CENTRE';
      const name = `${township.shortName}${street ? '社区卫生服务中心' : '卫生院'}(示例)`;
      const made = this.#add({ county: county.code, region: township.code, kind }, name);
      if (made.dice.chance(0.35)) this.#has(made, 'TCM_DEPARTMENT', '2018');
      if (made.dice.chance(0.2)) this.#has(made, 'HOME_BEDS', '2023');
    }
  }

  #hospital(county: Place, kind: MedicalInstitutionKind, name: string, grade: MedicalFeatureKind) {
    const { code, shortName } = county;
    const made = this.#add({ county: code, region: code, kind }, `${shortName}${name}(示例)`);
    this.#has(made, grade, '2012');
    const n = this.#count(made);
    // Seven of ten, as Yuxi reports of its own.
    if (kind === 'GENERAL_HOSPITAL' && n % 10 < 7) this.#has(made, 'GERIATRIC_DEPARTMENT', '2020');
    if (grade === 'GRADE_3' || n % 2 === 0) this.#has(made, 'REHABILITATION_DEPARTMENT', '2019');
    if (kind === 'GENERAL_HOSPITAL') this.#has(made, 'TCM_DEPARTMENT', '2015');
  }

  #add(
    place: Omit<Institution, 'key' | 'dice'>,
    name: string,
    facility?: WorldFacility,
  ): Institution {
    const n = this.#made.length + 1;
    const dice = new Dice('medical-institution', n);
    const made = { key: keyOf('medicalInstitution', n), dice, ...place };
    this.#made.push(made);
    this.institutions.push({
      ...{ id: made.key, name, kind: place.kind, status: 'IN_PRACTICE', synthetic: true },
      licensed_on: `${dice.between(1995, 2016)}-${two(dice.between(1, 12))}-15`,
      facility_id: facility?.key ?? null,
      ...{ region_code: place.region, region_at: regionAt(place.region) },
    });
    if (facility) {
      if (dice.chance(0.6))
        this.#has(made, 'INSURANCE_DESIGNATED', dice.chance(0.9) ? '2022' : null);
      return made;
    }
    this.#has(made, 'INSURANCE_DESIGNATED', '2016');
    // Nine of ten, as Yuxi reports of its own.
    if (n % 10 !== 9) this.#has(made, 'AGE_FRIENDLY', dice.pick(ELDERS_YEARS));
    if (dice.chance(0.92)) this.#has(made, 'GREEN_CHANNEL', dice.pick(ELDERS_YEARS));
    return made;
  }

  #has(made: Institution, feature: MedicalFeatureKind, year: string | null): void {
    const n = this.features.length + 1;
    const dice = new Dice('medical-feature', n);
    this.features.push({
      ...{ id: keyOf('medicalFeature', n), institution_id: made.key, feature, status: 'HOLDS' },
      ...this.#since(
        year,
        year === null ? `${dice.between(2021, 2024)}-0${dice.between(1, 9)}-15` : this.#listed,
      ),
      ...{ synthetic: true, region_code: made.region, region_at: regionAt(made.region) },
    });
  }

  /** Columns of a beginning of which a list knows the year, or nothing; it was listed on some day. */
  #since(year: string | null, listed: string): Row {
    const { earliest, latest, precision } = knownDay(year, listed)!;
    return {
      ...{ valid_from: earliest, valid_from_latest: latest },
      ...{ valid_from_precision: precision, valid_from_source: LIST },
    };
  }

  #ofFacility(facility: WorldFacility): void {
    const { medicalLink, status, openedOn, regionCode, name } = facility;
    if (medicalLink === null || status !== 'OPERATING' || openedOn === null) return;
    const county = this.#near(regionCode);
    if (county.length === 0 || openedOn >= this.#listed) return;
    if (medicalLink === 'IN_HOUSE') {
      const place = { county: county[0]!.county, region: regionCode, kind: 'CLINIC' } as const;
      this.#add(place, `${name}医务室`, facility);
    }
    const modes: Record<typeof medicalLink, MedicalCooperationMode> = {
      IN_HOUSE: 'MEDICINE_IN_CARE',
      CONTRACTED: 'COOPERATION',
      INTEGRATED: 'CARE_IN_MEDICINE',
    };
    const n = this.cooperations.length + 1;
    const dice = new Dice('medical-cooperation', n);
    const year = openedOn > '2019-06-01' ? openedOn.slice(0, 4) : `${dice.between(2019, 2024)}`;
    this.cooperations.push({
      ...{
        id: keyOf('medicalCooperation', n),
        status: 'HOLDS',
        ...this.#since(year, this.#listed),
        synthetic: true,
      },
      mode: modes[medicalLink],
      ...{ facility_id: facility.key, institution_id: dice.pick(county).key },
      ...{ region_code: regionCode, region_at: regionAt(regionCode) },
    });
  }

  /** Hospitals of the county of a place, and the health centre of its town. */
  #near(region: RegionCode): Institution[] {
    return this.#made.filter(
      (made) =>
        made.kind !== 'CLINIC' && (region.startsWith(made.region) || made.county === region),
    );
  }

  #count({ county, kind }: Institution): number {
    const name = `${county.slice(0, 4)} ${kind}`;
    const n = this.#counts.get(name) ?? 0;
    this.#counts.set(name, n + 1);
    return n;
  }
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
