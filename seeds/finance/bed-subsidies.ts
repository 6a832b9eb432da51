import { ancestorCode, isWithin } from '../../ground/china/region-code.ts';
import { dateOf, type Day, dayOf } from '../world/calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { World, WorldFacility } from '../world/types.ts';
import { applicationRow, type Benefit, disbursementRow, type Office } from './benefit-row.ts';
import type { BenefitRows } from './elder-benefits.ts';
import type { AcceptanceNumbers } from '../history/application.ts';
import { officeDayUpTo } from '../history/office-hours.ts';
import { programmeId, type NumberedProgramme } from './programme-rows.ts';
import { paidAfter, reviewUntil, stoppedDates } from './review-dates.ts';

/** Inclusive facilities end one way after the other; the others are refused. */
const ENDS = ['DISBURSED', 'RETURNED'] as const;
const TIERS = ['SELF_BUILT', 'LEASED_5_YEARS'] as const;
/** Six years, the least of a lease that is paid for being five. */
const LEASE_DAYS = 6 * 365;
type End = (typeof ENDS)[number] | 'REJECTED';

/** the one-off bed subsidy that private facilities of Yuxi applied for. */
export function bedSubsidies(
  world: World,
  programmes: readonly NumberedProgramme[],
  numbers: AcceptanceNumbers,
): BenefitRows {
  const office = { numbers, asOf: world.asOf };
  const programme = programmes.find(({ code }) => code === 'yuxi-bed-construction')!;
  const rows: BenefitRows = { applications: [], disbursements: [] };
  const asOf = dayOf(world.asOf);
  let eligible = 0;
  for (const facility of world.facilities()) {
    if (!applies(facility, programme)) continue;
    // Both ends in turn, and both kinds of premises for each.
    const turn = facility.inclusive ? eligible++ : facility.n;
    const end = facility.inclusive ? ENDS[turn % ENDS.length]! : 'REJECTED';
    const tier = TIERS[Math.floor(turn / ENDS.length) % TIERS.length]!;
    addApplication(rows, facility, programme, { end, tier, office }, asOf);
  }
  return rows;
}

function applies(facility: WorldFacility, programme: NumberedProgramme): boolean {
  return (
    isWithin(facility.regionCode, programme.regionCode) &&
    programme.facilityTypes.includes(facility.type) &&
    programme.operationModes.includes(facility.operationMode)
  );
}

function addApplication(
  rows: BenefitRows,
  facility: WorldFacility,
  programme: NumberedProgramme,
  { end, tier, office }: { end: End; tier: (typeof TIERS)[number]; office: Office },
  asOf: Day,
): void {
  const dice = new Dice('bedSubsidy', facility.n);
  const perBed = programme.rates.find((rate) => rate.tier === tier)?.amount ?? 0;
  const submitted = officeDayUpTo(asOf - dice.between(110, 300));
  const benefit: Benefit = {
    key: keyOf('subsidyApplication/once', facility.n),
    programmeId: programmeId(programme),
    kind: 'FACILITY',
    beneficiaryId: facility.key,
    period: 'ONCE',
    periodFrom: dateOf(submitted),
    amount: perBed * facility.beds.total,
    regionCode: ancestorCode(facility.regionCode, 'COUNTY') ?? facility.regionCode,
    beds: {
      premises: tier === 'SELF_BUILT' ? 'BUILT' : 'LEASED',
      classedAs: null,
      leaseFrom: tier === 'SELF_BUILT' ? null : dateOf(submitted - LEASE_DAYS / 2),
      leaseTo: tier === 'SELF_BUILT' ? null : dateOf(submitted + LEASE_DAYS),
      newlyBuilt: true,
      acceptedOn: dateOf(officeDayUpTo(submitted - dice.between(20, 60))),
      newBedsAccepted: facility.beds.total,
      bedsPaidBefore: 0,
    },
  };
  const review = reviewUntil(submitted, asOf, facility.n);
  const dates =
    end === 'DISBURSED'
      ? review.dates
      : stoppedDates(submitted, asOf, facility.n, end === 'REJECTED');
  rows.applications.push(applicationRow(benefit, end, dates, office));
  if (end !== 'DISBURSED') return;
  const payment = { ...benefit, key: keyOf('disbursement/once', facility.n) };
  const paidOn = dateOf(paidAfter(review.decided, facility.n));
  rows.disbursements.push(disbursementRow(payment, benefit, { status: 'PAID', paidOn }, 'CITY'));
}
