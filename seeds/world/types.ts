/**
 * The synthetic world: one deterministic set of people, places and events that all seeders map to
 * their own tables. Who somebody is follows from (constant seed, n, asOf) alone: elder 17 is the same
 * person in a world of 2,000 and of 1,000,000 elders, and nothing holds a list of all elders. Places, and
 * what hangs on them, are as many as the elders have need of (sample.ts), or whole.
 *
 *
 *   const world = createWorld({ elders: 2000, asOf: '2026-06-30' });   // seeds/world/world.ts
 *   world.elder(n)                n = 1..world.elderCount, on the fly, any order
 *   world.elders(from, to)        the same as a generator
 *   world.admissions(elder)       stays and queue entries of one elder (0 or 1)
 *   world.homeCareBed(elder) · world.visitPlan(elder) · world.visits(elder, month)
 *   world.organizations() · world.facilities() · world.workers() · world.assessmentOrganisations()
 *   world.trainings()             lists that are made with the world; item n is at [n - 1]
 *   world.residents()             only the elders with an admission, without touching the others
 *   world.occupancy()             current residents per facility, counted from those admissions
 *   keyOf(kind, n)                internal key (UUIDv7) of the n-th thing of a kind: seeds/world/keys.ts
 *
 * Everything carries `n` (unique and dense or increasing inside its kind) and `key` = keyOf(kind, n).
 * Kinds: elder category assessment registration organization facility grade priceFiling admission
 * worker employment certificate assessmentOrganisation trainingProgramme trainingSession enrolment
 * homeCareBed visitPlan visit. References to other things are their `n`, named after the kind. Dates
 * are 'YYYY-MM-DD', months 'YYYY-MM', money is integer fen per month, coordinates are WGS 84 degrees
 * (approximate: county seat plus jitter).
 *
 * Elders 1–20 are told by hand in demo-elders.ts, which lists them. Phone numbers start with 0000,
 * which no area code and no country code does; identity numbers have the unassigned county suffix 99.
 * Sizes: 0–2,500,000 elders; asOf from 2026-01-01 on, so that the facts of 2023–2025 lie in the past.
 */
import type { WorldHomeCareBed, WorldVisit, WorldVisitPlan } from './care-types.ts';
import type { WorldElder } from './elder-types.ts';
import type { SampleFactor } from './sample.ts';
import type {
  WorldAdmission,
  WorldFacility,
  WorldOccupancy,
  WorldOrganization,
} from './facility-types.ts';
import type { WorldAssessmentOrganisation, WorldTrainings, WorldWorker } from './worker-types.ts';

// Seeders know this file alone: the shapes of one area live beside it.
export * from './elder-types.ts';
export * from './facility-types.ts';
export type * from './worker-types.ts';
export type * from './care-types.ts';

export interface World {
  readonly elderCount: number;
  readonly asOf: string;
  /** What the world is a sample of, region by region. */
  readonly samples: readonly SampleFactor[];
  /** The three full months before asOf, oldest first. */
  readonly visitMonths: readonly string[];
  elder(n: number): WorldElder;
  elders(from?: number, to?: number): Generator<WorldElder>;
  organizations(): readonly WorldOrganization[];
  facilities(): readonly WorldFacility[];
  admissions(elder: { n: number }): WorldAdmission[];
  residents(): Generator<WorldAdmission>;
  occupancy(): ReadonlyMap<number, WorldOccupancy>;
  workers(): readonly WorldWorker[];
  assessmentOrganisations(): readonly WorldAssessmentOrganisation[];
  trainings(): WorldTrainings;
  homeCareBed(elder: WorldElder): WorldHomeCareBed | null;
  visitPlan(elder: WorldElder): WorldVisitPlan | null;
  visits(elder: WorldElder, month: string): WorldVisit[];
}
