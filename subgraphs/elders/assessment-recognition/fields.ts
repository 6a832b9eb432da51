import { asOf } from '../../../ground/row/arguments.ts';
import { computed, fieldsOf, one, page, ref } from '../../../ground/row/fields.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import { levelLabel } from '../ability-assessment/level-label.ts';
import { Elder } from '../elder/entity.ts';
import { AssessmentOrganisation, Region, RegionPact } from '../stubs.ts';
import { COUNTS_UNTIL } from './counts.ts';
import { AssessmentRecognition } from './entity.ts';
import { decided } from './known.ts';
import { assessmentRecognitions } from './list.ts';

const UNITS = {
  standard: RuleUnit.CODE,
  assessedOn: RuleUnit.DATE,
  validUntil: RuleUnit.DATE,
  pact: RuleUnit.CODE,
  standardAccepted: RuleUnit.YES_NO,
  qualifiedThen: RuleUnit.YES_NO,
  qualifiedNow: RuleUnit.YES_NO,
  disputed: RuleUnit.YES_NO,
  stateChanged: RuleUnit.YES_NO,
};

export const AssessmentRecognitionFields = fieldsOf(AssessmentRecognition, {
  elder: one(
    'p3',
    () => Elder,
    ['elderKey', 'key'],
    'Who was assessed; null for who does not live in the caller’s region. 老年人',
  ),
  levelLabelZh: computed(
    'p3',
    () => String,
    ['standard', 'level'],
    'Chinese name of the level. 等级名称',
    ({ standard, level }) => levelLabel(standard, level),
  ),
  countsUntil: computed(
    'p3',
    () => DateScalar,
    ['key'],
    'Last day on which it counts here: the end of the result, or the day before it was ended here or ' +
      'the assessment was where it was made; null where it counts on no day. 效力截止日期',
    async ({ key }, { rows }) => {
      const [counts] = await rows.answerBy<{ until: string }>(COUNTS_UNTIL, key);
      return counts?.until ?? null;
    },
  ),
  recognitionRule: computed(
    'p3',
    () => RuleExplanation,
    ['regionCode', 'elderKey', 'assessmentKey'],
    'R-26 for the same assessment on a day, today unless given: whether it would be recognised, and ' +
      'why. What was recognised goes on counting, whatever the rule says later. 互认规则说明',
    async (row, context, { asOf: day }) =>
      explain((await decided(context, row, day)).result, UNITS, day),
    { takes: { asOf: asOf() } },
  ),
  organisation: ref(
    'p3',
    AssessmentOrganisation,
    'organisationId',
    'The organisation that assessed. 评估机构',
  ),
  region: ref('p3', Region, 'regionCode', 'The county or city that it counts for. 互认地区'),
  fromRegion: ref('p3', Region, 'fromRegionCode', 'The city that assessed. 评估地'),
  pact: ref('p3', RegionPact, 'pactId', 'The pact that it rests on. 互认协议'),
});

export const ElderRecognitionFields = fieldsOf(Elder, {
  assessmentRecognitions: page(
    'p3',
    () => assessmentRecognitions,
    ['key', 'elder_key'],
    'What cities recognised of another one’s assessment of the elder, the latest first unless sorted ' +
      'otherwise. 评估互认',
  ),
});
