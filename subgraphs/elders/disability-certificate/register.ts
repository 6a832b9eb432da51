import { choice, day, whole } from '../../../ground/row/arguments.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { DisabilityCertificate, DisabilityClass } from './entity.ts';
import { DISABILITY_CERTIFICATE } from './machine.ts';

/** Its number is her identity number, the class and the grade, so that nobody has to type it. */
export const { workflow, actions } = registerAbout(
  DisabilityCertificate,
  DISABILITY_CERTIFICATE,
  'p3',
  {
    takes: {
      disabilityClass: choice(DisabilityClass, 'Class. 残疾类别'),
      grade: whole('Grade 1, the most severe, to 4. 残疾等级', [1, 4]),
      issuedOn: day('Issued on, not to come. 发证日期'),
    },
    days: ['issuedOn', 'endedOn'],
    makes: ({ disabilityClass, grade }, { nationalIdMasked }) => ({
      numberMasked: `${nationalIdMasked}${CLASS_DIGITS.indexOf(disabilityClass) + 1}${grade}`,
    }),
    async check({ key, elderKey }, { rows }) {
      const order = { expression: 'e.issued_on' };
      const held = { status: 'HOLDS' as const };
      const all = await rows.listBy(DisabilityCertificate, 'elderKey', elderKey, order, held);
      if (all.some((one) => one.key !== key)) throw REFUSED.ALREADY_EXISTS('elder');
    },
  },
);

/** GB/T 26341: 1 visual, 2 hearing, 3 speech, 4 physical, 5 intellectual, 6 mental, 7 several. */
const CLASS_DIGITS: readonly (keyof typeof DisabilityClass)[] = [
  ...(['VISUAL', 'HEARING', 'SPEECH', 'PHYSICAL', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE'] as const),
];
