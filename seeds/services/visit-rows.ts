import { regionAt } from '../../ground/china/region-code.ts';
import type { Row } from '../loader.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { WorldAdmission, WorldElder, WorldVisit, WorldVisitPlan } from '../world/types.ts';

export function planRow(elder: WorldElder, plan: WorldVisitPlan): Row {
  return {
    key: plan.key,
    elder_key: elder.key,
    registered_on: plan.registeredOn,
    ended_on: plan.endedOn,
    status: plan.endedOn === null ? 'HOLDS' : 'ENDED',
    grounds: plan.grounds,
    visitor_role: plan.visitorRole,
    mode: plan.mode,
    provider_id: plan.provider === null ? null : keyOf('facility', plan.provider),
    region_code: plan.regionCode,
    region_at: regionAt(plan.regionCode),
    synthetic: true,
  };
}

/** The days in an institution that fall on days on the register. */
export function absenceRows(plan: WorldVisitPlan, admissions: readonly WorldAdmission[]): Row[] {
  return admissions.flatMap(({ n, admittedOn, dischargedOn }) => {
    const from =
      admittedOn !== null && admittedOn < plan.registeredOn ? plan.registeredOn : admittedOn;
    const to =
      plan.endedOn !== null && (dischargedOn ?? '9') > plan.endedOn ? plan.endedOn : dischargedOn;
    if (from === null || (to !== null && to < from)) return [];
    const key = keyOf('visitAbsence', n);
    return [{ key, plan_key: plan.key, reason: 'INSTITUTION', from_on: from, to_on: to }];
  });
}

export function recordRow(elder: WorldElder, plan: WorldVisitPlan, visit: WorldVisit): Row {
  return {
    key: visit.key,
    plan_key: plan.key,
    elder_key: elder.key,
    visited_on: visit.visitedOn,
    outcome: visit.status,
    mode: visit.mode,
    visitor_role: visit.visitorRole,
    provider_id: visit.provider === null ? null : keyOf('facility', visit.provider),
    findings: visit.findings,
    region_code: plan.regionCode,
    region_at: regionAt(plan.regionCode),
    synthetic: true,
  };
}
