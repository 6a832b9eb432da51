/**
 * SQL that publishes who lives in which facility since when, of the admissions of a condition over
 * the alias `a`: what money by the month is counted from.
 */
export function residenceFactsSql(condition: string): string {
  return `
    insert into facilities.fact_outbox (kind, subject, payload)
    select 'RESIDENCE', a.key, jsonb_build_object(
      'facilityId', a.facility_id,
      'elderKey', a.elder_key,
      'admittedOn', a.admitted_on,
      'dischargedOn', a.discharged_on)
    from facilities.admission a where a.admitted_on is not null and (${condition})`;
}
