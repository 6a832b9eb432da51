import { notFound } from '../../../ground/errors/errors.ts';
import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import type { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { contractsIn, WorkerFact } from '../worker-fact.ts';
import { monthDays } from './residents.ts';

const REFUSES = refusals({
  BENEFICIARY_MISSING: {
    code: 'INVALID_VALUE',
    en: 'The programme pays {who}. Say which.',
    zh: '该项目补贴{who}，请填写。',
  },
  BENEFICIARY_NOT_PAID: {
    code: 'INVALID_VALUE',
    en: 'The programme does not pay {who}. Leave it out.',
    zh: '该项目不补贴{who}，请勿填写。',
  },
  NOT_WORKING_THERE: {
    code: 'INVALID_VALUE',
    en: 'The worker has no contract there in this time. Choose where the worker works, or leave it out.',
    zh: '该从业人员在此期间未与此机构签订合同，请填写其任职机构或不填。',
  },
  NOT_ITS_FACILITY: {
    code: 'INVALID_VALUE',
    en: 'The organisation does not run this facility. Choose one of its own, or leave it out.',
    zh: '该机构不由此单位运营，请填写其运营的机构或不填。',
  },
});

/** Who is named in an application, by key. */
export interface Named {
  facility: string | null;
  elder: string | null;
  worker: string | null;
  organization: string | null;
  month: string | null;
}

/** Whom an application is for, and where. */
interface Beneficiary {
  id: string;
  regionCode: string;
  /** All beds of a home by the register; null for others, and where they were never counted. */
  beds: number | null;
  /** The facility that a worker or an organisation applies through. */
  through: string | null;
  /** The household that an elder applies for. */
  household: string | null;
}

const NO_HOME = { beds: null, household: null };

/** Those whom programmes pay: the argument that names one, and what they are called. */
const PAID = {
  ELDER: { field: 'elder', who: { en: 'an elder', zh: '老年人' } },
  HOUSEHOLD: { field: 'elder', who: { en: 'a household, by an elder of it', zh: '老年人家庭' } },
  FACILITY: { field: 'facility', who: { en: 'a facility', zh: '机构' } },
  WORKER: { field: 'worker', who: { en: 'a worker', zh: '从业人员' } },
  ORGANIZATION: { field: 'organization', who: { en: 'an organisation', zh: '单位' } },
} as const;
type Paid = keyof typeof PAID;

/** Whose operator may apply for them. */
const THROUGH_FACILITY: readonly string[] = ['WORKER', 'ORGANIZATION'];

/** Whom an application is for, as its programme asks. @throws Refusal at the field that does not fit */
export async function beneficiaryOf(
  context: SubgraphContext,
  { beneficiary }: Pick<SubsidyProgramme, 'beneficiary'>,
  named: Named,
): Promise<Beneficiary> {
  const { field, who } = PAID[beneficiary];
  for (const [kind, other] of Object.entries(PAID)) {
    const through = kind === 'FACILITY' && THROUGH_FACILITY.includes(beneficiary);
    if (other.field !== field && !through && named[other.field] !== null) {
      throw REFUSES.BENEFICIARY_NOT_PAID(other.field, { who: other.who });
    }
  }
  const id = named[field];
  if (id === null) throw REFUSES.BENEFICIARY_MISSING(field, { who });
  return FIND[beneficiary](context, id, named);
}

const FIND: Record<
  Paid,
  (context: SubgraphContext, id: string, named: Named) => Promise<Beneficiary>
> = {
  async ELDER({ rows }, id) {
    const known = await rows.by(ElderFact, 'elderKey', id);
    if (!known) throw notFound('input.elder');
    return { ...NO_HOME, id, regionCode: known.regionCode, through: null };
  },

  async HOUSEHOLD(context, id, named) {
    const found = await FIND.ELDER(context, id, named);
    const { householdKey: household } = (await context.rows.by(ElderFact, 'elderKey', id))!;
    return { ...found, household };
  },

  async FACILITY({ rows }, id) {
    const known = await rows.by(FacilityFact, 'facilityId', id);
    if (!known) throw REFUSED.NOT_KNOWN('facility');
    const { regionCode, beds } = known;
    return { ...NO_HOME, id, regionCode, beds, through: null };
  },

  async WORKER({ rows, today }, id, { facility: through, month }) {
    const known = await rows.by(WorkerFact, 'workerKey', id);
    if (!known) throw notFound('input.worker');
    const term = month === null ? { from: today, to: today } : monthDays(month);
    const there = contractsIn(known, term).some(({ facilityId }) => facilityId === through);
    if (through !== null && !there) throw REFUSES.NOT_WORKING_THERE('facility');
    return { ...NO_HOME, id, regionCode: known.regionCode, through };
  },

  async ORGANIZATION({ rows }, id, { facility: through }) {
    const known = await rows.by(OrganizationFact, 'organizationId', id);
    if (!known) throw REFUSED.NOT_KNOWN('organization');
    const site = through === null ? null : await rows.by(FacilityFact, 'facilityId', through);
    if (through !== null && site?.organizationId !== id) throw REFUSES.NOT_ITS_FACILITY('facility');
    return { ...NO_HOME, id, regionCode: site?.regionCode ?? known.regionCode, through };
  },
};
