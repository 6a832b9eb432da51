import { CATALOGUE_ITEM } from '../../../subgraphs/services/catalogue-item/machine.ts';
import { publishedTests } from '../../kit/published.ts';

describe('an item that a city adds to its catalogue', () =>
  publishedTests({
    machine: CATALOGUE_ITEM,
    table: 'services.catalogue_item',
    key: '150600-STAIR_CLIMBER',
    code: 'STAIR_CLIMBER',
    draft: {
      ...{ kind: 'HOME_CARE_BED_DEVICE', label: 'Stair climber', labelZh: '爬楼机' },
      source: 'NAMED',
    },
    columns: {
      ...{ kind: 'HOME_CARE_BED_DEVICE', label: 'Stair climber', label_zh: '爬楼机' },
      source: 'NAMED',
    },
    change: { labelZh: '电动爬楼机' },
  }));
