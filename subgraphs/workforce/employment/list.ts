import { listOf } from '../../../ground/row/list.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Employment } from './entity.ts';

export const employments = listOf(Employment, {
  order: { expression: 'e.starts_on', direction: OrderDirection.DESC },
});
