import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { day, flagged, line, nested, several } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { ContactRelation } from '../contact-person/relation.ts';
import { registerAbout } from '../elder/register-about.ts';
import { RegistrationEvidence } from '../registration-evidence/entity.ts';
import { ofHousehold } from '../registration-evidence/of-household.ts';
import { SupportAgreement } from './entity.ts';
import { SUPPORT_AGREEMENT } from './machine.ts';

const REFUSES = refusals({
  HER_CONSENT: {
    code: 'INVALID_VALUE',
    en: 'An agreement on her support needs the consent of the elder (elders’ rights law art. 20). Ask her.',
    zh: '赡养协议须经老年人同意（老年人权益保障法第二十条），请先征得其同意。',
  },
});

@InputType('SupporterInput', { description: 'One who promises support. 赡养人' })
class SupporterInput {
  @Field(() => String, { description: 'Name. 姓名' })
  @MaxLength(50)
  name: string;

  @Field(() => ContactRelation, { description: 'What the person is to the elder. 关系' })
  relation: ContactRelation;
}

export const { workflow, actions } = registerAbout(SupportAgreement, SUPPORT_AGREEMENT, 'p3', {
  takes: {
    supporters: several(nested(SupporterInput, 'Who promises support. 赡养人'), 20),
    signedOn: day('Day of the signature, not to come. 签订日期'),
    elderConsented: flagged('That the elder consents, as the agreement says. 老年人同意'),
    witness: line('Who witnessed it, usually the village or residents’ committee. 见证组织', 100),
  },
  days: ['signedOn', 'endedOn'],
  evidence: {
    entity: () => RegistrationEvidence,
    about: ({ row, context }) => ofHousehold(row, context),
  },
  check({ elderConsented }) {
    if (!elderConsented) throw REFUSES.HER_CONSENT('elderConsented');
  },
});
