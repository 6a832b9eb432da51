import { choice, day, line } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { DERIVED_CATEGORIES, EligibilityCategory } from './category.ts';
import { EligibilityRecord } from './entity.ts';
import { ELIGIBILITY_RECORD } from './machine.ts';
import { categoryRecords } from './records.ts';

const REFUSES = refusals({
  CATEGORY_DERIVED: {
    code: 'INVALID_VALUE',
    en: 'The hub finds this group itself, by age, assessment and living situation. Correct those.',
    zh: '该类别由年龄、能力评估和居住情况自动得出，无需认定；如有误请更正相应信息。',
  },
});

export const { workflow, actions } = registerAbout(EligibilityRecord, ELIGIBILITY_RECORD, 'p3', {
  takes: {
    category: choice(EligibilityCategory, 'The target group. 类别'),
    validFrom: day('First day, not to come. 起始日期'),
    authority: line('Who certified it. 认定机关', 100),
    evidence: line('By which paper. 依据材料', 200),
  },
  days: ['validFrom', 'validTo'],
  published: true,
  async check({ key, elderKey, category, validFrom }, context) {
    if (DERIVED_CATEGORIES.includes(category)) throw REFUSES.CATEGORY_DERIVED('category');
    const all = await categoryRecords(elderKey, context);
    const overlapping = all.some(
      (one) =>
        one.category === category &&
        one.key !== key &&
        (one.validTo === null || one.validTo >= validFrom),
    );
    if (overlapping) throw REFUSED.ALREADY_EXISTS('category');
  },
});
