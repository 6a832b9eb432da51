import { labelled } from '../schema/labelled.ts';

/** Of an entity, the fields that a group opens; `ALL` where it opens whole rows. */
type Opened = Readonly<Record<string, readonly string[] | 'ALL'>>;

interface Group {
  text: string;
  opens: Opened;
  /** Fields of an elder that a consent opens, and a grant does not: no office needs them by duty. */
  byConsent?: readonly string[];
}

/**
 * What an elder may share, as groups of fields that belong together: the entities whose rows a group
 * opens, and of an elder and an assessment which fields. What no group names is shared with nobody.
 * The contracts of apps and partners are narrower still: an app has no type for an assessment.
 */
const GROUPS = {
  IDENTITY: {
    text: 'Who she is: name, sex, birth date, family status, registered household. 身份信息',
    opens: {
      Elder: [
        ...['name', 'sex', 'birthDate', 'age', 'ethnicity', 'maritalStatus', 'hukouRegion'],
        ...['lifeStatus', 'lifeStatusOn'],
      ],
    },
    byConsent: ['maritalStatus', 'hukouRegion'],
  },
  CONTACT: {
    text: 'How she is reached: address, telephone, residence, people to call. 联系方式',
    opens: {
      Elder: ['address', 'phone', 'residenceRegion', 'community', 'registrations', 'contacts'],
      ElderRegistration: 'ALL',
      ContactPerson: 'ALL',
    },
  },
  SITUATION: {
    text: 'How she lives: with whom, on what, schooling, support by relatives. 生活状况',
    opens: {
      Elder: [
        ...['livingSituation', 'education', 'incomeSources', 'medicalPayments'],
        'supportAgreements',
      ],
      SupportAgreement: 'ALL',
    },
    byConsent: ['education'],
  },
  ABILITY_BAND: {
    text: 'How able she is, as the band of the latest assessment: no level, no item. 失能程度',
    opens: { Elder: ['currentAbility', 'assessments'], AbilityAssessment: ['band'] },
  },
  HOME_CARE: {
    text: 'Her care at home: home care beds, what was delivered, devices with her. 居家照护',
    opens: {
      Elder: ['homeCareBed', 'homeCareBeds', 'devices', 'deviceLoans'],
      ...{ HomeCareBed: 'ALL', HomeCareDelivery: 'ALL', Device: 'ALL', DeviceLoan: 'ALL' },
    },
  },
  VISITS: {
    text: 'Visits to her: the plan, each visit, how a month stands. 探访关爱',
    opens: {
      Elder: ['visitPlan', 'visitPlans', 'visitStatus'],
      ...{ VisitPlan: 'ALL', VisitRecord: 'ALL', VisitAbsence: 'ALL' },
    },
  },
  ADMISSIONS: {
    text: 'Her stays in facilities and applications for one. 入住记录',
    opens: { Elder: ['admissions', 'currentAdmission'], Admission: 'ALL' },
  },
} as const satisfies Record<string, Group>;

export type FieldGroup = keyof typeof GROUPS;

export const FIELD_GROUPS: Readonly<Record<FieldGroup, Group>> = GROUPS;

const NAMES = Object.keys(GROUPS) as FieldGroup[];

export const FieldGroupName = labelled<FieldGroup>(
  'FieldGroup',
  'A group of fields that an elder shares as a whole. A grant alone opens no texts, amounts or lists of ' +
    'it, and days as months. 共享信息类别',
  Object.fromEntries(NAMES.map((name) => [name, described(FIELD_GROUPS[name])])) as Record<
    FieldGroup,
    string
  >,
);

/** The groups of which any one opens rows of an entity; none for one that nobody shares. */
export function groupsOf(entity: string): readonly FieldGroup[] {
  return NAMES.filter((name) => Object.hasOwn(FIELD_GROUPS[name].opens, entity));
}

/** Whether rows of an entity are shared in parts, field by field. */
export function isSharedInParts(entity: string): boolean {
  return groupsOf(entity).some((name) => FIELD_GROUPS[name].opens[entity] !== 'ALL');
}

/** The group that opens a field of an entity that is shared in parts; null where none does. */
export function groupOfField(entity: string, field: string): FieldGroup | null {
  const opens = (name: FieldGroup) => FIELD_GROUPS[name].opens[entity];
  return NAMES.find((name) => opens(name) === 'ALL' || opens(name)?.includes(field)) ?? null;
}

/** Whether a field of an elder is opened by a consent and by no grant, whatever it gives. */
export function isByConsent(entity: string, field: string): boolean {
  return entity === 'Elder' && NAMES.some((name) => FIELD_GROUPS[name].byConsent?.includes(field));
}

/** The label, with what the group opens in the words of the schema. */
function described({ text, opens }: Group): string {
  const [, english, chinese] = /^(.*) (\S+)$/.exec(text)!;
  const parts = Object.entries(opens).map(([entity, fields]) =>
    fields === 'ALL' ? entity : fields.map((field) => `${entity}.${field}`).join(', '),
  );
  return `${english} It opens ${parts.join(', ')}. ${chinese}`;
}
