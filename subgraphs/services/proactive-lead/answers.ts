import type { Answer } from '../../../ground/access/answers.ts';

export const HAS_LEAD: Answer = {
  name: 'has_lead',
  says: 'Whether a lead of an elder for an item stands, anywhere. 是否已有该项目线索',
  sql: `select exists (
    select from proactive_lead where elder_key = ?::uuid and item_code = ? and status <> 'CLOSED')`,
};
