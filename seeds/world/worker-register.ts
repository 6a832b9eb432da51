import type { RegionCode } from '../../ground/china/region-code.ts';
import type { Day } from './calendar.ts';
import { dateOf, dayOf } from './calendar.ts';
import { Dice } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { drawEthnicity } from './lot.ts';
import { nameOf } from './names.ts';
import { countyTitle } from './places.ts';
import type {
  CertificateLevel,
  WorkerRole,
  WorldCertificate,
  WorldEmployment,
  WorldWorker,
} from './types.ts';

type Contract = Pick<WorldEmployment, 'organization' | 'facility' | 'type'> & {
  from: Day;
  to?: Day;
};
type Paper = Pick<WorldCertificate, 'occupation' | 'level'> & {
  issued: Day;
  status?: WorldCertificate['status'];
};

export interface WorkerPlan {
  roles: WorkerRole[];
  region: RegionCode;
  contracts: Contract[];
  papers?: Paper[];
}

const MARKS: Record<WorldCertificate['occupation'], string> = {
  CAREGIVER: 'HL',
  ASSESSOR: 'PG',
  SOCIAL_WORKER: 'SG',
  NURSE: 'HS',
};
/** A pyramid: few of a hundred are technicians (技师), hardly any senior technicians (高级技师). */
export const CAREGIVER_LEVELS: readonly (readonly [CertificateLevel, number])[] = [
  ['L5', 54],
  ['L4', 31],
  ['L3', 13],
  ['L2', 1.9],
  ['L1', 0.1],
];

/** Numbers the workers in the order in which they are hired. */
export class WorkerRegister {
  readonly list: WorldWorker[] = [];

  add({ roles, region, contracts, papers = [] }: WorkerPlan): WorldWorker {
    const n = this.list.length + 1;
    const dice = new Dice('worker', n);
    const sex = dice.chance(roles[0] === 'CAREGIVER' || roles[0] === 'NURSE' ? 0.12 : 0.38)
      ? 'MALE'
      : 'FEMALE';
    const worker: WorldWorker = {
      n,
      key: keyOf('worker', n),
      name: nameOf('worker-name', n, sex, drawEthnicity(dice, region)),
      sex,
      birthYear: dice.between(1964, 2001),
      roles,
      regionCode: region.slice(0, 6),
      employments: contracts.map(({ from, to, ...rest }, i) => ({
        n: n * 4 + i,
        key: keyOf('employment', n * 4 + i),
        ...rest,
        from: dateOf(from),
        to: to === undefined ? null : dateOf(to),
      })),
      certificates: [],
    };
    for (const paper of papers) this.certify(worker, paper);
    this.list.push(worker);
    return worker;
  }

  /** Adds a certificate, whose number shows occupation, year and a running number of its own. */
  certify(worker: WorldWorker, { occupation, level, issued, status = 'VALID' }: Paper): void {
    const n = worker.n * 4 + worker.certificates.length;
    const issuedOn = dateOf(issued);
    worker.certificates.push({
      n,
      key: keyOf('certificate', n),
      number: `SL${MARKS[occupation]}${issuedOn.slice(0, 4)}${String(n).padStart(8, '0')}`,
      occupation,
      level,
      issuer: `${countyTitle(worker.regionCode)}职业技能评价机构(示例)`,
      issuedOn,
      status,
    });
  }
}

/** About three of four caregivers hold a certificate, nearly all of them valid. */
export function caregiverPapers(dice: Dice, asOf: Day): Paper[] {
  if (!dice.chance(0.76)) return [];
  const issued = dayOf('2015-03-01') + dice.below(asOf - 60 - dayOf('2015-03-01'));
  const status = dice.weighted<WorldCertificate['status']>([
    ['VALID', 97],
    ['SUSPENDED', 2],
    ['REVOKED', 1],
  ]);
  return [{ occupation: 'CAREGIVER', level: dice.weighted(CAREGIVER_LEVELS), issued, status }];
}
