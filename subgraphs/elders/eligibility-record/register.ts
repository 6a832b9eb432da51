import { choice, day, line } from '../../../ground/row/arguments.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { registerAbout } from '../elder/register-about.ts';
import { DERIVED_FROM, EligibilityCategory } from './category.ts';
import { EligibilityRecord } from './entity.ts';
import { ELIGIBILITY_RECORD } from './machine.ts';
import { categoryRecords } from './records.ts';

const REFUSES = refusals({
  CATEGORY_DERIVED: {
    en: 'No authority certifies this group: it follows from {source}. Correct that instead.',
    zh: '该类别由{source}自动得出，无需认定；如有误请更正该信息。',
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
    const source = DERIVED_FROM[category];
    if (source) throw REFUSES.CATEGORY_DERIVED('category', { source });
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
