import { BOTH_HOLD } from '../../../ground/facts/follows-survivor.ts';
import { computed, fieldsOf } from '../../../ground/row/fields.ts';
import { row } from '../../../ground/row/row.ts';
import { OrderDirection } from '../../../ground/rows/page.ts';
import { Elder } from '../elder/entity.ts';
import { heldOn } from '../eligibility-record/records.ts';
import { DestituteSupport } from './entity.ts';
import { destituteExchange } from './exchange.ts';
import { actions, workflow } from './register.ts';
import { RegionDestituteSupportFields } from './region-fields.ts';

const LATEST_FIRST = { expression: 'e.valid_from', direction: OrderDirection.DESC };

const ElderDestituteSupportFields = fieldsOf(Elder, {
  destituteSupport: computed(
    'p3',
    () => DestituteSupport,
    ['key'],
    'Support of a destitute elder today; null for anybody else. 特困供养',
    async ({ key }, { rows, today }) => {
      const periods = await rows.listBy(DestituteSupport, 'elderKey', key, LATEST_FIRST);
      return periods.find((period) => heldOn(period, today)) ?? null;
    },
  ),
});

export const destituteSupport = row(DestituteSupport, {
  keys: [],
  workflow,
  resolvers: [
    ElderDestituteSupportFields,
    RegionDestituteSupportFields,
    actions,
    ...destituteExchange.resolvers,
  ],
  tables: destituteExchange.tables,
  mergedElder: { clash: BOTH_HOLD },
});
