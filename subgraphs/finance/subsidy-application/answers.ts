import type { Answer } from '../../../ground/access/answers.ts';
import { KEPT } from '../disbursement/entity.ts';
import { ENDED } from './entity.ts';

/** Rows of whom a benefit is for: of a household those that were for it, and those of who lives in it now. */
export const OF_PAYEE = `(household_key = ?::uuid
  or household_key is null and beneficiary_id = any(array[?]::uuid[]))`;

/** What was applied for before, and what it rests on: an acceptance, an event, works. */
export interface Applied {
  instalment: number;
  mark: string | null;
  open: boolean;
}

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

export const INSTALMENTS: Answer = {
  name: 'instalments',
  says: 'Which instalments of a programme were applied for a beneficiary and period, and which are open. 已申请的各期补贴',
  sql: `select instalment, status not in (${listed(ENDED)}) as open,
      coalesce(adaptation_key::text, beds ->> 'acceptedOn', event ->> 'happenedOn') as mark
    from subsidy_application
    where programme_id = ?::uuid and ${OF_PAYEE} and period = ?
    order by instalment`,
};

export const PAYMENT: Answer = {
  name: 'payment',
  says: 'Whether an instalment is paid or planned, and for which application. 是否已发放',
  sql: `select key, status, application_key as "applicationKey" from disbursement
    where programme_id = ?::uuid and ${OF_PAYEE} and period = ? and instalment = ?::int
      and status in (${listed(KEPT)})`,
};
