/** Label of the key by which numbers of accounts are sealed: see `Secrets.dataKey`. */
export const BANK_ACCOUNT_SEAL = 'bank-account';
