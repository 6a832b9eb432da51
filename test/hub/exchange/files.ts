import type { Cells } from '../../kit/imports.ts';
import { type Desk, number, REGION } from './desk.ts';

/** What rows of some nouns name. */
export interface World {
  organization: string;
  facility: string;
  programme: string;
}

/** A file of a noun, as an office has it, and what it is walked with. */
interface File {
  entity: string;
  table: string;
  key: string;
  /** The mutation by which staff correct it; none of what nobody corrects. */
  corrects: string | null;
  /** The nth row: each n is another one. */
  row(n: number, world: World): Cells;
  /** Another word for the first of its columns. */
  other: Cells;
  /** What it says of that column before staff say something else. */
  before: Cells;
  staff: Readonly<Record<string, unknown>>;
  /** A bad cell of each kind of column that it has, and what comes of it. */
  bad: [cells: Cells, became: string][];
}

/** Elders and workers whom no seed has made and rows are about: one for each n. */
const elderNumber = (n: number) => number(400 + n);
const workerNumber = (n: number) => number(400 + n, '1985-05-05');
const MOST = 16;
const NUMBERS = Array.from({ length: MOST }, (_, n) => n);
const LONG = '甄'.repeat(201);

export async function prepare({ hub, takes }: Desk): Promise<World> {
  const elders = NUMBERS.map((n) => ({
    ...{ nationalId: elderNumber(n), name: `走${n}`, region: REGION },
  }));
  const workers = NUMBERS.map((n) => ({
    ...{ nationalId: workerNumber(n), name: `工${n}`, region: '150602', roles: '护理员' },
  }));
  const households = NUMBERS.map((n) => ({
    ...{
      bookNumber: `HKB${100 + n}`,
      region: REGION,
      address: `民族街${n}号`,
      openedOn: '2020-01-01',
    },
  }));
  for (const [noun, rows] of Object.entries({ elders, workers, households })) {
    const became = await takes(noun, rows, { source: 'world' });
    if (became.some((one) => one !== 'CREATED')) throw new Error(`${noun}: ${became.join()}`);
  }
  const one = async (sql: string): Promise<string> => {
    const { rows } = await hub.pg.query<{ id: string }>(sql);
    return rows[0]!.id;
  };
  return {
    organization: await one(
      `select id from facilities.organization
       where region_code like '1506%' and status = 'ACTIVE' order by id limit 1`,
    ),
    facility: await one(
      `select facility_id as id from workforce.facility_fact
       where region_code like '150602%' and status = 'OPERATING' order by facility_id limit 1`,
    ),
    programme: await one(
      `select id from workforce.training_programme
       where region_code like '1506%' and status = 'PUBLISHED' order by id limit 1`,
    ),
  };
}

const DAYS = (column: string): File['bad'] => [
  [{ [column]: '1905/7/8' }, `DAY_NEEDED ${column}`],
  [{ [column]: '2016-02-30' }, `INVALID_VALUE ${column}`],
  [{ [column]: '2027-01-01' }, `INVALID_VALUE ${column}`],
];
const NOBODY: File['bad'] = [
  [{ elder: number(498) }, 'NOT_KNOWN elder'],
  [{ elder: '1.506E+17' }, 'NUMBER_SPOILT elder'],
];
const about = (n: number): Cells => ({ elder: elderNumber(n) });
const register = (entity: string, table: string) => ({
  ...{ entity, table: `elders.${table}`, key: 'key', corrects: `correct${entity}` },
});

export const FILES: Readonly<Record<string, File>> = {
  elders: {
    ...{ entity: 'Elder', table: 'elders.elder', key: 'key', corrects: 'correctElder' },
    row: (n) => ({ nationalId: number(n), name: `走新${n}`, region: REGION }),
    other: { phone: '13800000001' },
    before: { phone: '13800000000' },
    staff: { phone: '13900000000' },
    bad: [
      [{ nationalId: '1.50602195003124E+17' }, 'NUMBER_SPOILT nationalId'],
      [{ name: '未知' }, 'MISSING_VALUE name'],
      [{ region: '东胜区' }, 'INVALID_VALUE region'],
      [{ phone: 'call me' }, 'INVALID_VALUE phone'],
      [{ education: '私塾' }, 'UNKNOWN_WORD education'],
      [{ incomeSources: '退休金、彩票' }, 'UNKNOWN_WORD incomeSources'],
    ],
  },
  contactPersons: {
    ...register('ContactPerson', 'contact_person'),
    row: (n) => ({
      ...{ ...about(n), position: '1', name: '走子', relation: '儿子', phone: '13800000000' },
      registeredOn: '2026-06-01',
    }),
    other: { phone: '13800000001' },
    before: {},
    staff: { phone: '13900000000' },
    bad: [
      ...NOBODY,
      ...DAYS('registeredOn'),
      [{ position: '第一' }, 'INVALID_VALUE position'],
      [{ relation: '邻居的狗' }, 'UNKNOWN_WORD relation'],
      [{ phone: 'call me' }, 'INVALID_VALUE phone'],
      [{ name: '-' }, 'MISSING_VALUE name'],
    ],
  },
  eligibilityRecords: {
    ...register('EligibilityRecord', 'eligibility_record'),
    row: (n) => ({
      ...{ ...about(n), category: '低保对象', validFrom: '2026-01-01', authority: '东胜区民政局' },
      evidence: '低保证',
    }),
    other: { evidence: '低保证二' },
    before: {},
    staff: { evidence: '低保证三' },
    bad: [
      ...NOBODY,
      ...DAYS('validFrom'),
      [{ category: '皇亲' }, 'UNKNOWN_WORD category'],
      [{ category: '高龄' }, 'CATEGORY_DERIVED category'],
      [{ authority: LONG }, 'INVALID_VALUE authority'],
      [{ evidence: '无' }, 'MISSING_VALUE evidence'],
    ],
  },
  disabilityCertificates: {
    ...register('DisabilityCertificate', 'disability_certificate'),
    row: (n) => ({
      ...{ ...about(n), disabilityClass: '肢体', grade: '二级', issuedOn: '2020-01-01' },
    }),
    other: { grade: '3' },
    before: {},
    staff: { grade: 4 },
    bad: [
      ...NOBODY,
      ...DAYS('issuedOn'),
      [{ disabilityClass: '心' }, 'UNKNOWN_WORD disabilityClass'],
      [{ grade: '轻' }, 'INVALID_VALUE grade'],
      [{ grade: '5' }, 'INVALID_VALUE grade'],
    ],
  },
  destituteSupports: {
    ...register('DestituteSupport', 'destitute_support'),
    row: (n) => ({
      ...{ ...about(n), mode: '分散', willing: '否', selfCare: '是', validFrom: '2026-01-01' },
    }),
    other: { mode: '敬老院' },
    before: {},
    staff: { mode: 'CENTRAL' },
    bad: [
      ...NOBODY,
      ...DAYS('validFrom'),
      [{ mode: '空中' }, 'UNKNOWN_WORD mode'],
      [{ willing: '也许' }, 'UNKNOWN_WORD willing'],
    ],
  },
  healthManagements: {
    ...register('HealthManagement', 'health_management'),
    row: (n) => ({ ...about(n), institution: '东胜区卫生院', enrolledOn: '2026-01-01' }),
    other: { institution: '东胜区中心卫生院' },
    before: {},
    staff: { institution: '康巴什区卫生院' },
    bad: [
      ...NOBODY,
      ...DAYS('enrolledOn'),
      [{ institution: LONG }, 'INVALID_VALUE institution'],
      [{ lastCheckUpOn: '去年' }, 'INVALID_VALUE lastCheckUpOn'],
      [{ enrolledOn: '2015-01-01' }, 'INVALID_VALUE enrolledOn'],
    ],
  },
  familyDoctorContracts: {
    ...register('FamilyDoctorContract', 'family_doctor_contract'),
    row: (n) => ({
      ...{ ...about(n), institution: '东胜区卫生院', signedOn: '2026-01-01' },
      validUntil: '2026-12-31',
    }),
    other: { institution: '东胜区中心卫生院' },
    before: {},
    staff: { institution: '康巴什区卫生院' },
    bad: [
      ...NOBODY,
      ...DAYS('signedOn'),
      [{ validUntil: '2025-12-31' }, 'INVALID_VALUE validUntil'],
      [{ institution: '' }, 'MISSING_VALUE institution'],
    ],
  },
  households: {
    ...{ entity: 'Household', table: 'elders.household', key: 'key' },
    corrects: 'correctHousehold',
    row: (n) => ({
      ...{ bookNumber: `WALK${100 + n}`, region: REGION, address: `光明街${n}号` },
      openedOn: '2020-01-01',
    }),
    other: { others: '2' },
    before: { others: '1' },
    staff: { others: 3 },
    bad: [
      ...DAYS('openedOn'),
      [{ bookNumber: '1.2E+17' }, 'NUMBER_SPOILT bookNumber'],
      [{ bookNumber: '号' }, 'INVALID_VALUE bookNumber'],
      [{ region: '东胜区' }, 'INVALID_VALUE region'],
      [{ others: '几个' }, 'INVALID_VALUE others'],
      [{ address: '不详' }, 'MISSING_VALUE address'],
    ],
  },
  householdMemberships: {
    ...register('HouseholdMembership', 'household_membership'),
    row: (n) => ({
      ...{ ...about(n), household: `HKB${100 + n}`, relation: '父亲', joinedOn: '2021-01-01' },
    }),
    other: { relation: '户主' },
    before: {},
    staff: { relation: 'SPOUSE' },
    bad: [
      ...NOBODY,
      ...DAYS('joinedOn'),
      [{ household: '990099' }, 'NOT_KNOWN household'],
      [{ relation: '邻居' }, 'UNKNOWN_WORD relation'],
      [{ joinedOn: '2019-01-01' }, 'INVALID_VALUE joinedOn'],
    ],
  },
  facilities: {
    ...{ entity: 'Facility', table: 'facilities.facility', key: 'id', corrects: 'correctFacility' },
    row: (n, { organization }) => ({
      ...{ name: `走访养老院${n}`, type: '养老机构', operationMode: '民营', adminLevel: '县级' },
      ...{ region: '150602', address: '民族街1号', organization: `Organization:${organization}` },
    }),
    other: { address: '民族街2号' },
    before: {},
    staff: { address: '民族街3号' },
    bad: [
      [{ type: '酒店' }, 'UNKNOWN_WORD type'],
      [{ residentGroups: '自理、猫' }, 'UNKNOWN_WORD residentGroups'],
      [{ areaSquareMetres: '约一千' }, 'INVALID_VALUE areaSquareMetres'],
      [{ inclusive: '也许' }, 'UNKNOWN_WORD inclusive'],
      [{ organization: 'Organization:nobody' }, 'INVALID_VALUE organization'],
      [{ region: '鼓楼区' }, 'INVALID_VALUE region'],
      [{ longitude: '109.98', latitude: '39.82' }, 'DATUM_NEEDED datum'],
    ],
  },
  organizations: {
    ...{ entity: 'Organization', table: 'facilities.organization', key: 'id' },
    corrects: 'correctOrganization',
    row: (n) => ({
      externalId: `o-${n}`,
      name: `走访公司${n}`,
      legalType: '公司',
      region: '150602',
    }),
    other: { brand: '走访二' },
    before: { brand: '走访一' },
    staff: { brand: '走访三' },
    bad: [
      [{ creditCode: '91150602MA0P00000X' }, 'INVALID_VALUE creditCode'],
      [{ legalType: '帮会' }, 'UNKNOWN_WORD legalType'],
      [{ region: '鼓楼区' }, 'INVALID_VALUE region'],
      [{ foreignInvested: '也许' }, 'UNKNOWN_WORD foreignInvested'],
      [{ chain: 'Organization:nobody' }, 'INVALID_VALUE chain'],
    ],
  },
  workers: {
    ...{ entity: 'Worker', table: 'workforce.worker', key: 'key', corrects: 'correctWorker' },
    row: (n) => ({
      ...{
        nationalId: number(n, '1985-05-05'),
        name: `走工${n}`,
        roles: '护理员',
        region: '150602',
      },
    }),
    other: { name: '走工二' },
    before: {},
    staff: { name: '走工三' },
    bad: [
      [{ nationalId: '1.50602195003124E+17' }, 'NUMBER_SPOILT nationalId'],
      [{ roles: '保姆' }, 'UNKNOWN_WORD roles'],
      [{ region: '鼓楼区' }, 'INVALID_VALUE region'],
      [{ name: '未知' }, 'MISSING_VALUE name'],
    ],
  },
  employments: {
    ...{ entity: 'Employment', table: 'workforce.employment', key: 'key' },
    corrects: 'correctEmployment',
    row: (n, { facility }) => ({
      ...{ worker: workerNumber(n), employer: `Facility:${facility}`, post: '护理员' },
      ...{ type: '全职', from: '2026-01-01' },
    }),
    other: { type: '兼职' },
    before: {},
    staff: { type: 'PART_TIME' },
    bad: [
      [{ worker: number(498, '1985-05-05') }, 'NOT_KNOWN worker'],
      [{ employer: 'Facility:nobody' }, 'INVALID_VALUE employer'],
      [{ employer: '' }, 'MISSING_VALUE employer'],
      [{ post: '保安队长' }, 'UNKNOWN_WORD post'],
      [{ type: '义工' }, 'UNKNOWN_WORD type'],
      ...DAYS('from'),
    ],
  },
  certificates: {
    ...{ entity: 'Certificate', table: 'workforce.certificate', key: 'key', corrects: null },
    row: (n) => ({
      ...{ number: `ZF-2026-${n}`, worker: workerNumber(n), occupation: '养老护理员' },
      ...{ level: '初级工', issuer: '鄂尔多斯市人社局', issuedOn: '2026-01-05' },
    }),
    other: { issuer: '另一机构' },
    before: {},
    staff: {},
    bad: [
      [{ worker: number(498, '1985-05-05') }, 'NOT_KNOWN worker'],
      [{ number: '！！' }, 'INVALID_VALUE number'],
      [{ occupation: '厨师' }, 'UNKNOWN_WORD occupation'],
      [{ level: '九段' }, 'UNKNOWN_WORD level'],
      [{ level: '高级技师' }, 'LEVEL_REQUIRED level'],
      ...DAYS('issuedOn'),
    ],
  },
  trainingSessions: {
    ...{ entity: 'TrainingSession', table: 'workforce.training_session', key: 'id' },
    corrects: 'correctTrainingSession',
    row: (n, { programme }) => ({
      ...{ programme: `TrainingProgramme:${programme}`, name: `走访第${n}期` },
      ...{ startsOn: '2026-09-01', endsOn: '2026-09-05', hours: '40', capacity: '30' },
    }),
    other: { capacity: '40' },
    before: {},
    staff: { capacity: 50 },
    bad: [
      [{ programme: 'TrainingProgramme:nobody' }, 'INVALID_VALUE programme'],
      [{ startsOn: '2026-01-01' }, 'INVALID_VALUE startsOn'],
      [{ endsOn: '2026-08-01' }, 'INVALID_VALUE endsOn'],
      [{ hours: '五天' }, 'INVALID_VALUE hours'],
      [{ name: '/' }, 'MISSING_VALUE name'],
    ],
  },
};
