/** Default of this hub: who was looked up is open to the case for a month, and looked up anew then. */
export const OPEN_DAYS = 30;

/** SQL that opens the persons of look-ups of a condition over the alias `l` to their cases. */
export function personsSql(condition: string): string {
  return `
    select access.name_person(l.key, l.grant_key, l.person, l.case_number, l.asked_on,
      l.asked_on + ${OPEN_DAYS})
    from elders.elder_look_up l
    where l.grant_key is not null and l.referral_key is null and l.person is not null and ${condition}`;
}
