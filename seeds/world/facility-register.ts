import type { RegionCode } from '../../ground/china/region-code.ts';
import { ancestorCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { officeDayFrom, officeDayUpTo } from '../history/office-hours.ts';
import { gradesOf } from './grades.ts';
import type { GradeWish } from './grades.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { locate } from './locations.ts';
import { placeOf } from './places.ts';
import { priceFilingsOf } from './prices.ts';
import type {
  AdminLevel,
  FacilityStatus,
  FacilityType,
  FireStatus,
  MedicalLinkKind,
  OperationMode,
  WorldBeds,
  WorldFacility,
} from './types.ts';
import { INSTITUTION_TYPES } from './types.ts';

/** What a city's plan says about a facility; the register draws the rest. */
export interface FacilityPlan {
  type: FacilityType;
  mode: OperationMode;
  /** Asked when the facility is added: who runs nothing is not there. */
  organization: () => number;
  region: RegionCode;
  adminLevel: AdminLevel;
  name: string;
  beds?: Partial<WorldBeds>;
  /** 'YYYY-MM', or a day of it; a day from 2005 to 2020 is drawn when left out. */
  opened?: string;
  /** OPERATING when left out. */
  status?: FacilityStatus;
  inclusive?: boolean;
  specialist?: boolean;
  /** Drawn when left out; `null` = ungraded. */
  grade?: GradeWish | null;
  stars?: number;
  medicalLink?: MedicalLinkKind;
  /** Part of every sample: elders told by hand live in it or wait for it. */
  needed?: boolean;
}

/** The law on the rights of elders (老年人权益保障法) as amended put the filing in place of the licence. */
const FILING_SINCE = '2018-12-29';
const STATUS_STEPS: Record<FacilityStatus, number> = {
  PLANNED: 0,
  REGISTERED: 1,
  FILED: 2,
  OPERATING: 3,
  SUSPENDED: 3,
  CLOSING: 3,
  CLOSED: 3,
};
const FIRE: readonly (readonly [FireStatus, number])[] = [
  ['APPROVED', 70],
  ['FILED', 22],
  ['SPECIAL_CASE', 5],
  ['NOT_APPROVED', 3],
];
const MEDICAL: readonly (readonly [MedicalLinkKind | null, number])[] = [
  ['CONTRACTED', 70],
  ['IN_HOUSE', 18],
  ['INTEGRATED', 7],
  [null, 5],
];

/** Numbers the facilities in the order in which the cities add them. */
export class FacilityRegister {
  readonly list: WorldFacility[] = [];
  readonly #names = new Set<string>();
  readonly #asOf: Day;

  constructor(asOf: Day) {
    this.#asOf = asOf;
  }

  add(plan: FacilityPlan): WorldFacility {
    const n = this.list.length + 1;
    const dice = new Dice('facility', n);
    const { type, mode, status = 'OPERATING' } = plan;
    const name = this.#nameOf(plan);
    const institution = INSTITUTION_TYPES.includes(type);
    const total = plan.beds?.total ?? 0;
    const beds = { total, nursing: 0, dementia: 0, dayCare: 0, ...plan.beds };
    const step = STATUS_STEPS[status];
    const opened = plan.opened === undefined ? drawnOpening(dice) : openingIn(plan.opened, n);
    const filed = institution || type === 'COMPREHENSIVE_CENTRE' || type === 'EMBEDDED';
    const registeredOn = filed && step >= 1 ? officeDayUpTo(opened - dice.between(60, 200)) : 0;
    const filedOn = filed && step >= 2 ? officeDayUpTo(opened - dice.between(5, 30)) : 0;
    const isPrivate = mode === 'PRIVATE' || mode === 'PRIVATE_WITH_AID';
    const facility: WorldFacility = {
      n,
      key: keyOf('facility', n),
      name,
      type,
      operationMode: mode,
      organization: plan.organization(),
      regionCode: plan.region,
      adminLevel: plan.adminLevel,
      location: locate(plan.region, n),
      status,
      openedOn: step >= 3 ? dateOf(opened) : null,
      registeredOn: filed && step >= 1 ? dateOf(registeredOn) : null,
      filedOn: filed && step >= 2 ? dateOf(filedOn) : null,
      filingNumber: filed && step >= 2 ? certificateOf(filedOn, plan.region, n) : null,
      areaSquareMetres: areaOf(beds, institution, dice),
      inclusive: plan.inclusive ?? (institution && (!isPrivate || dice.chance(0.55))),
      membershipBased: false,
      disabledDestituteSpecialist: plan.specialist ?? false,
      beds,
      grades: [],
      stars: plan.stars ?? null,
      fireStatus: dice.weighted(FIRE),
      medicalLink: plan.medicalLink ?? (institution ? dice.weighted(MEDICAL) : null),
      ltcDesignated: type === 'NURSING_HOSPITAL' || (institution && dice.chance(0.15)),
      // No area code starts with 0000 and no country code with 0: nobody can be reached here.
      phone: `00009${pad(n, 7)}`,
      priceFilings: [],
    };
    facility.membershipBased =
      type === 'NURSING_HOME' && isPrivate && !facility.inclusive && dice.chance(0.12);
    if (step >= 3 && (institution || type === 'EMBEDDED')) {
      facility.grades = gradesOf(facility, plan.grade, this.#asOf);
      facility.priceFilings = priceFilingsOf(facility, this.#asOf);
    }
    this.list.push(facility);
    return facility;
  }

  /** Villages of two towns often share a name: the second one says its town as well. */
  #nameOf({ name, region }: FacilityPlan): string {
    const county = region.slice(0, 6);
    const town = ancestorCode(region, 'TOWNSHIP');
    const own = this.#names.has(county + name) && town ? placeOf(town).shortName + name : name;
    this.#names.add(county + own);
    return own;
  }
}

function drawnOpening(dice: Dice): Day {
  return officeDayFrom(dayOf('2005-03-01') + dice.below(365 * 15));
}

/** A plan says the month: homes and sites open on any working day of it. */
function openingIn(planned: string, n: number): Day {
  return officeDayFrom(dayOf(`${planned.slice(0, 7)}-01`) + new Dice('opening', n).below(20));
}

/** The licence (设立许可) of an institution, which the filing (备案) took the place of. */
function certificateOf(filed: Day, region: RegionCode, n: number): string {
  const kind = dateOf(filed) < FILING_SINCE ? '示例许' : '示例备';
  return `${kind}${region.slice(0, 6)}-${pad(n, 6)}`;
}

function areaOf(beds: WorldBeds, institution: boolean, dice: Dice): number {
  if (institution) return beds.total * dice.between(28, 42) + 200;
  return 80 + (beds.total + beds.dayCare) * dice.between(8, 14) + dice.between(0, 120);
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
