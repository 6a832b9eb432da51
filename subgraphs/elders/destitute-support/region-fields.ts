import { peopleIn, ratioTold } from '../../../ground/figures/people.ts';
import { asOfPeople, choice } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { ruleFor } from '../../../ground/rules/rule.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { centralShare } from '../elder/figures.ts';
import { Region } from '../stubs.ts';
import { type DestituteGroup as GroupName, destituteSupportShare } from './rules.ts';
import { DESTITUTE_SUPPORT_RULES } from './rules-data.ts';

const DestituteGroup = labelled<GroupName>(
  'DestituteGroup',
  'The destitute elders whose central support a plan sets a share for (R-19). 特困人员范围',
  {
    NOT_SELF_CARING: 'Who cannot care for themselves. 生活不能自理',
    WILLING: 'Who wish central support. 有集中供养意愿',
  },
);

const UNITS = {
  inCentralSupport: RuleUnit.PERSON,
  destituteElders: RuleUnit.PERSON,
  requiredPercent: RuleUnit.PERCENT,
  dueOn: RuleUnit.DATE,
};

/** What the rules say about the elders of a region, over the same rows as its figures. */
export const RegionDestituteSupportFields = fieldsOf<Region>(Region, {
  destituteSupportRule: computed(
    'p0',
    () => RuleExplanation,
    ['code'],
    'R-19 on a day, today unless given: destitute elders in central support, against the share ' +
      'that the nearest region’s plan asks for. No verdict where fewer than ten people count, ' +
      'except for staff of the region. 特困集中供养率规则说明',
    async ({ code }, context, { of: group, asOf: day }) => {
      const told = await peopleIn(context, code, { day }, centralShare(group));
      const { part, whole } = told.figures;
      const rule = ruleFor(DESTITUTE_SUPPORT_RULES[group], code, told.asOf);
      const elders = { inCentralSupport: part, destituteElders: whole };
      const { withheld } = ratioTold(told, (each) => [each.part, each.whole]);
      const result = destituteSupportShare(rule, elders, told.asOf);
      return explain(result, UNITS, told.asOf, withheld);
    },
    {
      counts: 'SENSITIVE',
      takes: {
        of: choice(DestituteGroup, 'Which elders. 特困人员范围'),
        asOf: asOfPeople(),
      },
    },
  ),
});
