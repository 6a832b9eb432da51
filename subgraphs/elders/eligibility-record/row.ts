import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { ElderCategoryFields } from './category-fields.ts';
import { EligibilityRecord } from './entity.ts';
import { eligibilityExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';

export const eligibilityRecord = row(EligibilityRecord, {
  keys: [],
  workflow,
  resolvers: [ElderCategoryFields, actions, ...eligibilityExchange.resolvers],
  tables: eligibilityExchange.tables,
  mergedElder: { clash: `${BOTH_HOLD} and t.category = o.category` },
});
