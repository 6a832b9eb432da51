import { Int, ObjectType } from 'type-graphql';
import { Open } from '../../../ground/schema/field-class.ts';
import { Ratio } from '../../../ground/figures/figure.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';

@ObjectType({
  description:
    'How many people work at a place on a day. They are posts filled, as directories of facilities ' +
    'publish them, not care recipients: exact, also below ten. 人员配备',
})
export class Staffing {
  @Open(() => Int, { description: 'Elder-care workers. 养老护理员' })
  caregivers: number;

  @Open(() => Int, {
    description:
      'Elder-care workers with an elder-care certificate active that day. 持证养老护理员',
  })
  certifiedCaregivers: number;

  @Open(() => Ratio, { description: 'Certified elder-care workers out of all. 持证率' })
  certifiedShare: Ratio;

  @Open(() => Int, { description: 'Nurses. 护士' })
  nurses: number;

  @Open(() => Int, { description: 'Physicians. 医生' })
  doctors: number;

  @Open(() => Int, { description: 'Social workers. 社会工作者' })
  socialWorkers: number;

  @Open(() => Int, { description: 'Heads and managers. 管理人员' })
  managers: number;

  @Open(() => Int, {
    description: 'All people under contract; one with two roles counts once. 在岗人数',
  })
  total: number;

  @Open(() => DateScalar, { description: 'The day it describes. 日期' })
  asOf: string;

  @Open(() => Boolean, { description: 'Whether it is computed from made-up rows. 合成数据' })
  synthetic: boolean;
}
