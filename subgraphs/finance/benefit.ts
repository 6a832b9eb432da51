import { ObjectType } from 'type-graphql';
import { Kept, OneOf, Whole, Words } from '../../ground/row/columns.ts';
import { computed, type FieldSource, ref } from '../../ground/row/fields.ts';
import {
  about,
  aboutAny,
  aboutOpen,
  type FilterField,
  filtered,
  inRegion,
  months,
  oneOf,
} from '../../ground/row/filters.ts';
import { Elder, Facility, Household, Organization, Worker } from './stubs.ts';
import { BeneficiaryKind, ProgrammeType } from './subsidy-programme/kinds.ts';

/** What a period looks like: a month, a year, or ONCE for what is paid a single time. */
export const PERIOD_SHAPE = "period ~ '^([0-9]{4}(-[0-9]{2})?|ONCE)$'";

// TypeScript takes no other parameters for a class that is extended by an expression.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Based = abstract new (...given: any[]) => object;

/** How what an elder is paid follows her, and when two rows are of one benefit of hers. */
export const OF_ELDERS = {
  column: 'beneficiary_id',
  only: "t.beneficiary_kind in ('ELDER', 'HOUSEHOLD')",
};
export const ONE_BENEFIT = `t.programme_id = o.programme_id and t.period = o.period
  and t.instalment = o.instalment`;

/** States as a list in SQL. */
export function inSql(states: readonly string[]): string {
  return states.map((state) => `'${state}'`).join(', ');
}

/** What is applied for and what is paid: by which programme, to whom, and for which period. */
export function benefit<Base extends Based>(base: Base) {
  @ObjectType()
  abstract class Benefit extends base {
    @Kept('uuid')
    programmeId: string;

    @OneOf(BeneficiaryKind, 'p3', 'To whom it goes. 补贴对象')
    beneficiaryKind: BeneficiaryKind;

    /**
     * Key of the elder or worker, or id of the facility or organisation, by `beneficiaryKind`; of a
     * household, key of the elder who applies for it.
     */
    @Kept('uuid')
    beneficiaryId: string;

    /** Of a household that applies: its key; none where she lives in no household of the register. */
    @Kept('uuid', { nullable: true, index: true })
    householdKey: string | null;

    /** Whom there is one of for each benefit: all who live in one household are one. */
    @Kept('uuid', { generated: '(coalesce(household_key, beneficiary_id)) stored' })
    readonly payeeId?: string;

    /** The facility whose operator hands it in for a worker there, or for the organisation that runs it. */
    @Kept('uuid', { nullable: true })
    throughFacilityId: string | null;

    /** The facility whose operator has it in hand: its own, or the one that it is handed in through. */
    @Kept('uuid', {
      nullable: true,
      generated: `(case when beneficiary_kind = 'FACILITY' then beneficiary_id else through_facility_id end) stored`,
    })
    readonly facilityId?: string | null;

    @Words(
      'p3',
      'The month (2025-11) or year (2025) it is for or starts with, or ONCE for what is paid a ' +
        'single time. 补贴期间',
    )
    period: string;

    /** First day of the period; of a single payment, the day it was applied for. */
    @Kept('date')
    periodFrom: string;

    @Whole(
      'p3',
      'Which of several within the period: new beds are paid acceptance by acceptance, so this is ' +
        'the number of the acceptance; 1 for everything else. 期次',
      { default: 1 },
    )
    instalment: number;
  }
  return Benefit;
}

interface Beneficiary {
  beneficiaryKind: BeneficiaryKind;
  beneficiaryId: string;
  householdKey: string | null;
}

/** The beneficiary as the entity that it is; null under the names of the other kinds. */
export function beneficiaryFields<Row extends Beneficiary>(does: 'applies' | 'is paid') {
  const as = (
    kinds: readonly BeneficiaryKind[],
    stub: typeof Elder,
    description: string,
  ): FieldSource<Row> =>
    computed<Row, 'beneficiaryKind' | 'beneficiaryId'>(
      'p3',
      () => stub,
      ['beneficiaryKind', 'beneficiaryId'],
      description,
      (row) => (kinds.includes(row.beneficiaryKind) ? stub.of(row.beneficiaryId) : null),
    );
  return {
    elder: as(
      ['ELDER', 'HOUSEHOLD'],
      Elder,
      `The elder who ${does}, for herself or for her household. 老年人`,
    ),
    household: ref<Row>('p3', Household, 'householdKey', `The household that ${does}. 户`),
    worker: as(['WORKER'], Worker as never, `The worker who ${does}. 从业人员`),
    facility: as(['FACILITY'], Facility as never, `The facility that ${does}. 机构`),
    organization: as(
      ['ORGANIZATION'],
      Organization as never,
      `The organisation that ${does}. 单位`,
    ),
  };
}

/** What both lists can be asked for. */
export const BENEFIT_FILTERS = {
  within: inRegion('Of this region or one below it. 所在地区'),
  programmes: aboutAny('SubsidyProgramme', 'programme_id', 'Of one of these programmes. 项目'),
  types: filtered(
    () => [ProgrammeType],
    'Of programmes of one of these types. 类型',
    (types: ProgrammeType[]) => ({
      sql: `e.programme_id in
        (select p.id from subsidy_programme p where p.type = any(array[?]::text[]))`,
      params: [types],
    }),
  ),
  beneficiaries: oneOf('beneficiary_kind', BeneficiaryKind, 'Of one of these kinds. 补贴对象'),
  facility: ofKind(['FACILITY'], aboutOpen('Facility', 'beneficiary_id', 'Of this facility. 机构')),
  organization: ofKind(
    ['ORGANIZATION'],
    aboutOpen('Organization', 'beneficiary_id', 'Of this organisation. 单位'),
  ),
  worker: ofKind(['WORKER'], about('Worker', 'beneficiary_id', 'Of this worker. 从业人员')),
  elder: ofKind(['ELDER', 'HOUSEHOLD'], about('Elder', 'beneficiary_id', 'Of this elder. 老年人')),
  ...months('period', 'period_from', 'Whose period starts. 补贴期间'),
};

export const BENEFIT_ORDERS = {
  PERIOD: ['period_from', 'First day of the period. 期间'],
  AMOUNT: ['amount', 'Amount. 金额'],
} as const;

function ofKind(kinds: readonly BeneficiaryKind[], field: FilterField): FilterField {
  return {
    ...field,
    condition: async (...given) => {
      const { sql, params } = await field.condition(...given);
      return { sql: `e.beneficiary_kind in (${inSql(kinds)}) and ${sql}`, params };
    },
  };
}
