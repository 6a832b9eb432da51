import { ElderFact } from '../../../ground/facts/elder-fact.ts';
import { computed, fieldsOf, first, one, page, ref } from '../../../ground/row/fields.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { explain, RuleExplanation, RuleUnit } from '../../../ground/rules/rule-explanation.ts';
import { Facility } from '../facility/entity.ts';
import { WAITING_ORDER_RULES } from '../rules/rules-data.ts';
import { queuePlace } from '../rules/waiting-order.ts';
import { Elder } from '../stubs.ts';
import { admissionGate } from './conditions.ts';
import { Admission } from './entity.ts';
import { admissions } from './list.ts';
import { ENDED } from './machine.ts';

const GATE_UNITS = {
  emergency: RuleUnit.YES_NO,
  validUntil: RuleUnit.DATE,
  provisionalUntil: RuleUnit.DATE,
};
const PLACE_UNITS = {
  priorityTier: RuleUnit.TIER,
  militaryFamily: RuleUnit.YES_NO,
  queuedOn: RuleUnit.DATE,
};

export const AdmissionFields = fieldsOf(Admission, {
  elder: ref('p2', Elder, 'elderKey', 'Who it is about. 老年人'),
  facility: one('p2', () => Facility, ['facilityId', 'id'], 'The facility. 设施'),
  assessmentGateRule: computed(
    'p3',
    () => RuleExplanation,
    ['elderKey', 'regionCode', 'status', 'emergency'],
    'R-08: whether the elder may move in as she is assessed today, and why; null for what has ' +
      'ended and for an elder whom this part of the hub does not know. 评估前置规则说明',
    async ({ elderKey, regionCode, status, emergency }, { rows, today: day }) => {
      if (ENDED.includes(status)) return null;
      const elder = await rows.by(ElderFact, 'elderKey', elderKey);
      if (!elder) return null;
      const gate = admissionGate(elder, { regionCode, day, emergency });
      const { validUntil, provisionalUntil } = gate.inputs;
      const inputs = { emergency, validUntil, provisionalUntil };
      return explain({ ...gate, inputs }, GATE_UNITS, day);
    },
  ),
  waitingOrderRule: computed(
    'p3',
    () => RuleExplanation,
    ['status', 'queueRuleVersion', 'priorityTier', 'militaryFamily', 'queuedOn'],
    'R-20: why somebody who waits stands where she stands, by the rule that ranked her; null for ' +
      'all others. 轮候顺序规则说明',
    ({ status, queueRuleVersion, ...place }, { today }) => {
      if (status !== 'WAITLISTED') return null;
      const rule = WAITING_ORDER_RULES.find(({ version }) => version === queueRuleVersion) ?? null;
      return explain(queuePlace(rule, place), PLACE_UNITS, today);
    },
  ),
});

export const ElderAdmissionFields = fieldsOf(Elder, {
  admissions: page(
    'p2',
    () => admissions,
    ['key', 'elder_key'],
    'Stays in facilities and applications for one, the latest first. 入住记录',
    { bare: true },
  ),
  currentAdmission: first(
    'p2',
    () => Admission,
    ['key', 'elderKey'],
    'The stay of an elder who lives in a facility, null otherwise. 在住记录',
    {
      order: { expression: 'e.applied_on', direction: OrderDirection.DESC },
      where: { status: 'ADMITTED' },
    },
  ),
});

export const FacilityAdmissionFields = fieldsOf(Facility, {
  admissions: page(
    'p3',
    () => admissions,
    ['id', 'facility_id'],
    'Stays and applications, the latest first unless sorted otherwise. 入住记录',
  ),
});
