import { asOf, choice } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { GradedHomes } from '../grade-rating/graded-homes.ts';
import { gradeShare } from '../rules/grade-share.ts';
import { nursingBedShare } from '../rules/nursing-bed-share.ts';
import { GRADE_SHARE_RULES, NURSING_BED_SHARE_RULES } from '../rules/rules-data.ts';
import { Region } from '../stubs.ts';
import { gradedHomes, institutionBeds } from './figures.ts';

const LIMIT_UNITS = { requiredPercent: RuleUnit.PERCENT, dueOn: RuleUnit.DATE };
const BED_UNITS = { nursingBeds: RuleUnit.BED, institutionBeds: RuleUnit.BED, ...LIMIT_UNITS };
const HOME_UNITS = {
  gradedHomes: RuleUnit.FACILITY,
  homes: RuleUnit.FACILITY,
  grade: RuleUnit.GRADE,
  ...LIMIT_UNITS,
};

/** What the rules say about the facilities of a region, over the same rows as its figures. */
export const RegionRuleFields = fieldsOf(Region, {
  nursingBedShareRule: computed(
    'p0',
    () => RuleExplanation,
    ['code'],
    'R-12 on a day: nursing beds out of the beds of operating institutions, against the share ' +
      'that the nearest region’s plan asks for. 护理型床位占比规则说明',
    async ({ code }, context, { asOf: day }) => {
      const { nursing, total } = await institutionBeds(context, code, day);
      const rule = ruleFor(NURSING_BED_SHARE_RULES, code, day);
      const beds = { nursingBeds: nursing, institutionBeds: total };
      return explain(nursingBedShare(rule, beds, day), BED_UNITS, day);
    },
    { takes: { asOf: asOf() }, counts: 'PLACES' },
  ),
  gradeShareRule: computed(
    'p0',
    () => RuleExplanation,
    ['code'],
    'R-13 on a day: homes of a kind with a valid grade that is high enough, against the share ' +
      'that the nearest region’s plan asks for. 等级评定占比规则说明',
    async ({ code }, context, { of, asOf: day }) => {
      const rule = ruleFor(GRADE_SHARE_RULES[of], code, day);
      const { graded, homes } = await gradedHomes(context, code, of, day, rule?.parameters.grade);
      return explain(gradeShare(rule, { gradedHomes: graded, homes }, day), HOME_UNITS, day);
    },
    {
      counts: 'PLACES',
      takes: { of: choice(GradedHomes, 'Which homes. 等级评定对象'), asOf: asOf() },
    },
  ),
});
