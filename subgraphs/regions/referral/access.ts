/**
 * SQL that brings referrals of a condition over the alias `f` into `access.referral`, and their end once
 * they were taken back. Whether one was redeemed is known there alone.
 */
export function referralsSql(condition: string): string {
  return `
    insert into access.referral as r (key, code_hash, organisation, person, purpose, field_groups,
      by_person, redeem_by, open_days, cancelled_at)
    select f.key, f.code_hash, f.organisation, f.elder_key, f.purpose, f.field_groups,
      f.made_by = 'PERSON', f.redeem_by, f.open_days, case when f.status = 'CANCELLED' then now() end
    from regions.referral f where ${condition}
    on conflict (key) do update
      set cancelled_at = excluded.cancelled_at, person = excluded.person
      where r.cancelled_at is null`;
}

/** SQL that lets what referrals of a condition over the alias `r` have opened be of whom they are about. */
export function referredPersonSql(condition: string): string {
  return `
    update access.share s set person = r.person from access.referral r
    where s.source = 'REFERRAL' and s.source_key = r.key and s.person <> r.person and ${condition}`;
}

/** SQL that ends what referrals of a condition over the alias `r` have opened, where they were taken back. */
export function referredEndsSql(condition: string): string {
  return `
    update access.share s set ended_at = r.cancelled_at from access.referral r
    where s.source = 'REFERRAL' and s.source_key = r.key and s.ended_at is null
      and r.cancelled_at is not null and ${condition}`;
}

/** SQL over a referral `e`: whether its code was redeemed. */
export const REDEEMED =
  'exists (select from access.referral r where r.key = e.key and r.redeemed_on is not null)';
