import { fieldsOf, ref } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { Region } from '../stubs.ts';
import { Worker } from './entity.ts';
import { workers } from './list.ts';

export const worker = row(Worker, {
  list: workers,
  resolvers: [
    fieldsOf(Worker, {
      region: ref('p1', Region, 'regionCode', 'The region of work. 工作地区'),
    }),
  ],
});
