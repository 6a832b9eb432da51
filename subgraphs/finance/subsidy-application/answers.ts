import type { Answer } from '../../../ground/access/answers.ts';
import { KEPT } from '../disbursement/entity.ts';
import { ENDED } from './entity.ts';

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

export const INSTALMENTS: Answer = {
  name: 'instalments',
  says: 'Which instalments of a programme were applied for a beneficiary and period, and which are open. 已申请的各期补贴',
  sql: `select instalment, coalesce(beds ->> 'acceptedOn', event ->> 'happenedOn') as "happenedOn",
      status not in (${listed(ENDED)}) as open
    from subsidy_application
    where programme_id = ?::uuid and beneficiary_id = ?::uuid and period = ?
    order by instalment`,
};

export const PAYMENT: Answer = {
  name: 'payment',
  says: 'Whether an instalment is paid or planned, and for which application. 是否已发放',
  sql: `select key, status, application_key as "applicationKey" from disbursement
    where programme_id = ?::uuid and beneficiary_id = ?::uuid and period = ? and instalment = ?::int
      and status in (${listed(KEPT)})`,
};
