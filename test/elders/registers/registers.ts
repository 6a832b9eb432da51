import type { Machine } from '../../../ground/workflow/machine.ts';
import { CONTACT_PERSON } from '../../../subgraphs/elders/contact-person/machine.ts';
import { DESTITUTE_SUPPORT } from '../../../subgraphs/elders/destitute-support/machine.ts';
import { DISABILITY_CERTIFICATE } from '../../../subgraphs/elders/disability-certificate/machine.ts';
import { ELIGIBILITY_RECORD } from '../../../subgraphs/elders/eligibility-record/machine.ts';
import { FAMILY_DOCTOR_CONTRACT } from '../../../subgraphs/elders/family-doctor-contract/machine.ts';
import { HEALTH_MANAGEMENT } from '../../../subgraphs/elders/health-management/machine.ts';
import { SUPPORT_AGREEMENT } from '../../../subgraphs/elders/support-agreement/machine.ts';
import type { Case } from '../../kit/outcomes.ts';
import type { Row } from '../../kit/specimen.ts';

/** A register about elders, as its tests need it. */
export interface Register {
  machine: Machine;
  table: string;
  /** Columns of an entry, as SQL, and its last day. */
  columns: Readonly<Record<string, string>>;
  last: string;
  /** Whether an entry that holds has a last day too. */
  always?: true;
  /** What records the same entry. */
  input: Row;
  /** Tries of recording, and of recording another one beside the first. */
  first: Case[];
  second: Case[];
}

const TOMORROW = '2026-07-01';

export const REGISTERS: readonly Register[] = [
  {
    ...{ machine: CONTACT_PERSON as Machine, table: 'contact_person', last: 'ended_on' },
    columns: {
      ...{ position: '1', name: "'甄强'", relation: "'CHILD'", phone: "'00009000001'" },
      registered_on: "'2026-01-10'",
    },
    input: {
      ...{ position: 1, name: '甄强', relation: 'CHILD', phone: '00009000001' },
      registeredOn: '2026-06-30',
    },
    first: [
      ['the last place', { position: 9 }, 'HOLDS'],
      ['a place beyond it', { position: 10 }, 'BAD_USER_INPUT'],
      ['letters for a telephone', { phone: 'none' }, 'BAD_USER_INPUT'],
      ['tomorrow', { registeredOn: TOMORROW }, 'INVALID_VALUE registeredOn'],
    ],
    second: [
      ['the same place', {}, 'ALREADY_EXISTS position'],
      ['another place', { position: 2 }, 'HOLDS'],
    ],
  },
  {
    ...{ machine: SUPPORT_AGREEMENT as Machine, table: 'support_agreement', last: 'ended_on' },
    columns: {
      supporters: `'[{"name": "甄强", "relation": "CHILD"}]'`,
      ...{ signed_on: "'2026-01-10'", elder_consented: 'true', witness: "'示例村民委员会'" },
    },
    input: {
      supporters: [{ name: '甄强', relation: 'CHILD' }],
      ...{ signedOn: '2026-06-30', elderConsented: true, witness: '示例村民委员会' },
    },
    first: [
      ['an elder who does not consent', { elderConsented: false }, 'INVALID_VALUE elderConsented'],
      ['nobody who promises', { supporters: [] }, 'BAD_USER_INPUT'],
      ['tomorrow', { signedOn: TOMORROW }, 'INVALID_VALUE signedOn'],
    ],
    second: [['other supporters', {}, 'HOLDS']],
  },
  {
    ...{ machine: ELIGIBILITY_RECORD as Machine, table: 'eligibility_record', last: 'valid_to' },
    columns: {
      ...{ category: "'DIBAO_MARGIN'", valid_from: "'2026-01-10'" },
      ...{ authority: "'示例区民政局'", evidence: "'示例通知书'" },
    },
    input: {
      ...{ category: 'DIBAO_MARGIN', validFrom: '2026-06-30' },
      ...{ authority: '示例区民政局', evidence: '示例通知书' },
    },
    first: [
      ['what follows from age', { category: 'VERY_OLD' }, 'CATEGORY_DERIVED category'],
      ...['DISABLED_FULL', 'DISABLED_PARTIAL', 'DEMENTIA'].map((category): Case => [
        `${category}, by assessment`,
        { category },
        'CATEGORY_DERIVED category',
      ]),
      ['what follows from the home', { category: 'LIVING_ALONE' }, 'CATEGORY_DERIVED category'],
      ['what follows from groups', { category: 'ECON_DIFFICULT' }, 'CATEGORY_DERIVED category'],
      ['a filial family', { category: 'FILIAL_FAMILY' }, 'HOLDS'],
      ['a veteran without a supporter', { category: 'SOLITARY_ENTITLED' }, 'HOLDS'],
      ['tomorrow', { validFrom: TOMORROW }, 'INVALID_VALUE validFrom'],
      ['no paper', { evidence: '' }, 'BAD_USER_INPUT'],
    ],
    second: [
      ['the same group', {}, 'ALREADY_EXISTS category'],
      ['another group', { category: 'LOW_INCOME' }, 'HOLDS'],
    ],
  },
  {
    ...{ machine: DESTITUTE_SUPPORT as Machine, table: 'destitute_support', last: 'valid_to' },
    columns: {
      ...{ mode: "'SCATTERED'", willing: 'false', self_care: 'true', valid_from: "'2026-01-10'" },
    },
    input: { mode: 'SCATTERED', willing: false, selfCare: true, validFrom: '2026-06-30' },
    first: [['tomorrow', { validFrom: TOMORROW }, 'INVALID_VALUE validFrom']],
    second: [['another mode meanwhile', { mode: 'CENTRAL' }, 'ALREADY_EXISTS elder']],
  },
  {
    ...{ machine: DISABILITY_CERTIFICATE as Machine, table: 'disability_certificate' },
    last: 'ended_on',
    columns: {
      ...{ number_masked: "'***'", disability_class: "'VISUAL'", grade: '1' },
      issued_on: "'2026-01-10'",
    },
    input: { disabilityClass: 'VISUAL', grade: 1, issuedOn: '2026-06-30' },
    first: [
      ['a grade that there is not', { grade: 5 }, 'BAD_USER_INPUT'],
      ['tomorrow', { issuedOn: TOMORROW }, 'INVALID_VALUE issuedOn'],
    ],
    second: [['a second certificate', { grade: 2 }, 'ALREADY_EXISTS elder']],
  },
  {
    ...{ machine: HEALTH_MANAGEMENT as Machine, table: 'health_management', last: 'ended_on' },
    columns: { institution: "'示例社区卫生服务站'", enrolled_on: "'2026-01-10'" },
    input: { institution: '示例社区卫生服务站', enrolledOn: '2026-06-30' },
    first: [
      ['a day on which she was not 65', { enrolledOn: '1999-01-01' }, 'INVALID_VALUE enrolledOn'],
      ['tomorrow', { enrolledOn: TOMORROW }, 'INVALID_VALUE enrolledOn'],
    ],
    second: [['a second enrolment', {}, 'ALREADY_EXISTS elder']],
  },
  {
    ...{ machine: FAMILY_DOCTOR_CONTRACT as Machine, table: 'family_doctor_contract' },
    ...{ last: 'valid_until', always: true },
    columns: { institution: "'示例社区卫生服务站'", signed_on: "'2026-01-10'" },
    input: {
      ...{ institution: '示例社区卫生服务站', signedOn: '2026-06-30', validUntil: '2027-06-29' },
    },
    first: [
      ['one day alone', { validUntil: '2026-06-30' }, 'HOLDS'],
      ['an end before it began', { validUntil: '2026-06-29' }, 'INVALID_VALUE validUntil'],
      ['tomorrow', { signedOn: TOMORROW }, 'INVALID_VALUE signedOn'],
    ],
    second: [
      ['days of the first', {}, 'ALREADY_EXISTS signedOn'],
      ['days before the first', { signedOn: '2025-01-01', validUntil: '2025-12-31' }, 'HOLDS'],
    ],
  },
];
