/** Label of the key by which identity numbers are sealed: see `Secrets.dataKey`. */
export const NATIONAL_ID_SEAL = 'national-id';
