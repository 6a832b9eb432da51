import type { Answer } from '../../../ground/access/answers.ts';

/** Whether somebody has reviewed a delivery, whoever reads the review. */
export const REVIEWED: Answer = {
  name: 'delivery_reviewed',
  says: 'Whether a delivery has a review that was not taken back. 服务是否已评价',
  sql: `select exists (select from service_review
    where delivery_key = ?::uuid and status <> 'WITHDRAWN') as reviewed`,
};
