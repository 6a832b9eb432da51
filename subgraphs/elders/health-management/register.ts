import { day, line, optional } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { completedYears } from '../../../ground/china/age.ts';
import { Elder } from '../elder/entity.ts';
import { registerAbout } from '../elder/register-about.ts';
import { HealthManagement } from './entity.ts';
import { HEALTH_MANAGEMENT } from './machine.ts';

const FROM_AGE = 65;

const REFUSES = refusals({
  FROM_SIXTY_FIVE: {
    code: 'INVALID_VALUE',
    en: 'Health management is for those of 65 and over on the day of the enrolment. Correct the day.',
    zh: '健康管理对象为建档当日年满65周岁者，请更正日期。',
  },
});

export const { workflow, actions } = registerAbout(HealthManagement, HEALTH_MANAGEMENT, 'p3', {
  takes: {
    institution: line('Primary care institution. 基层医疗卫生机构', 100),
    enrolledOn: day('Day of the enrolment, not to come. 建档日期'),
    lastCheckUpOn: optional(day('Last free check-up. 最近体检日期')),
  },
  days: ['enrolledOn', 'endedOn'],
  async check({ key, elderKey, enrolledOn }, { rows }) {
    const elder = await rows.by(Elder, 'key', elderKey);
    if (completedYears(elder!.birthDate, enrolledOn) < FROM_AGE) {
      throw REFUSES.FROM_SIXTY_FIVE('enrolledOn');
    }
    const order = { expression: 'e.enrolled_on' };
    const held = { status: 'HOLDS' as const };
    const all = await rows.listBy(HealthManagement, 'elderKey', elderKey, order, held);
    if (all.some((one) => one.key !== key)) throw REFUSED.ALREADY_EXISTS('elder');
  },
});
