import { SERVICE_TYPE } from '../../../subgraphs/services/service-type/machine.ts';
import { publishedTests } from '../../kit/published.ts';

describe('a kind of service that a city adds', () =>
  publishedTests({
    machine: SERVICE_TYPE,
    table: 'services.service_type',
    key: '150600-FOOT_CARE',
    code: 'FOOT_CARE',
    draft: { label: 'Foot care', labelZh: '足部护理' },
    columns: { label: 'Foot care', label_zh: '足部护理' },
    change: { labelZh: '修脚护理' },
  }));
