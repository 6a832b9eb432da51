import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { OrganizationRegister } from './organizations.ts';
import type { PlacesOf } from './sample.ts';
import type { WorldAssessmentOrganisation } from './types.ts';
import type { WorkerPlan, WorkerRegister } from './worker-register.ts';

/** Assessors of one organisation by what counts in R-09. */
interface Staff {
  fullTime: number;
  partTime?: number;
  /** Full-time there and full-time in a second organisation: does not count. */
  elsewhereToo?: number;
  /** Full-time with a certificate that was revoked: does not count. */
  revoked?: number;
}

/**
 * Organisations by county. 东胜区 is the worked example of R-09: A 3 full-time, B 2 and 2 part-time,
 * C 4, so two are qualified. 鄂托克前旗 has one (B lacks a third assessor who counts); four banners
 * have three or more, the others two: 2023 is met in eight of nine banners, 2025 in four.
 */
const ORGANISATIONS: readonly (readonly [RegionCode, readonly Staff[]])[] = [
  ['150602', [{ fullTime: 3 }, { fullTime: 2, partTime: 2 }, { fullTime: 4 }]],
  ['150603', [{ fullTime: 3 }, { fullTime: 3 }, { fullTime: 5 }]],
  ['150621', [{ fullTime: 3 }, { fullTime: 4, partTime: 1 }, { fullTime: 3 }]],
  ['150622', [{ fullTime: 4 }, { fullTime: 3 }, { fullTime: 3 }]],
  ['150623', [{ fullTime: 3 }, { fullTime: 1, elsewhereToo: 1, revoked: 1 }]],
  ['150624', [{ fullTime: 3 }, { fullTime: 3 }]],
  ['150625', [{ fullTime: 3 }, { fullTime: 3 }, { fullTime: 2 }]],
  ['150626', [{ fullTime: 3 }, { fullTime: 3, partTime: 2 }]],
  ['150627', [{ fullTime: 3 }, { fullTime: 3 }, { fullTime: 3 }, { fullTime: 3 }]],
  ['150102', [{ fullTime: 5 }]],
  ['150105', [{ fullTime: 4, partTime: 1 }]],
  ['150203', [{ fullTime: 4 }]],
  ['150202', [{ fullTime: 3 }, { fullTime: 2, partTime: 1 }]],
  ['150902', [{ fullTime: 3 }]],
  ['530402', [{ fullTime: 5 }]],
  ['530428', [{ fullTime: 3 }]],
  ['210102', [{ fullTime: 6 }]],
  ['210106', [{ fullTime: 5 }]],
  ['230100', [{ fullTime: 4 }]],
  ['361181', [{ fullTime: 3 }]],
];
const REQUIRED = 3;

/** Whole: all of them. In a sample one of each city, which assesses for all of its counties. */
export function addAssessmentOrganisations(
  organizations: OrganizationRegister,
  workers: WorkerRegister,
  places: PlacesOf,
): WorldAssessmentOrganisation[] {
  const list: WorldAssessmentOrganisation[] = [];
  const cities = new Set<string>();
  for (const [region, all] of ORGANISATIONS) {
    const city = region.slice(0, 4);
    const staffs = places === 'WHOLE' ? all : cities.has(city) ? [] : all.slice(0, 1);
    cities.add(city);
    staffs.forEach((staff, i) => {
      const n = list.length + 1;
      const organization = organizations.assessment(region, i);
      const registered = dayOf('2021-03-10') + new Dice('assessment-organisation', n).below(500);
      const second = organizations.publicService(region);
      list.push({
        n,
        key: keyOf('assessmentOrganisation', n),
        organization,
        name: organizations.list[organization - 1]?.name ?? '',
        regionCode: region,
        registeredOn: dateOf(registered),
        status: staff.fullTime >= REQUIRED ? 'QUALIFIED' : 'BELOW_STANDARD',
        assessors: hire(workers, region, { organization, second, registered }, staff),
      });
    });
  }
  return list;
}

/** Hires the assessors; returns those who may sign: a valid certificate and a contract. */
function hire(
  workers: WorkerRegister,
  region: RegionCode,
  at: { organization: number; second: number; registered: Day },
  { fullTime, partTime = 0, elsewhereToo = 0, revoked = 0 }: Staff,
): number[] {
  const from = at.registered;
  const contract = { organization: at.organization, facility: null, from } as const;
  const full = { ...contract, type: 'FULL_TIME' } as const;
  const kinds: [count: number, plan: Pick<WorkerPlan, 'contracts'>, valid: boolean][] = [
    [fullTime, { contracts: [full] }, true],
    [partTime, { contracts: [{ ...contract, type: 'PART_TIME' }] }, true],
    [elsewhereToo, { contracts: [full, { ...full, organization: at.second }] }, true],
    [revoked, { contracts: [full] }, false],
  ];
  const signers: number[] = [];
  for (const [count, plan, valid] of kinds) {
    for (let i = 0; i < count; i += 1) {
      const dice = new Dice('assessor', workers.list.length + 1);
      const level = dice.weighted([
        ['L3', 70],
        ['L2', 25],
        ['L1', 5],
      ] as const);
      const issued = from - dice.between(20, 200);
      const status = valid ? 'VALID' : 'REVOKED';
      const papers = [{ occupation: 'ASSESSOR', level, issued, status }] as const;
      const worker = workers.add({ roles: ['ASSESSOR'], region, ...plan, papers: [...papers] });
      if (valid) signers.push(worker.n);
    }
  }
  return signers;
}
