import type { Answer } from '../../../ground/access/answers.ts';

export const TAKEN_SERIALS: Answer = {
  name: 'taken_serials',
  says: 'Which of these serials of a vendor are registered, anywhere. 已登记的设备编号',
  sql: `select serial from device where vendor_id = ?::uuid and serial = any(array[?]::text[])`,
};
