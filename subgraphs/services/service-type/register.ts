import { code, line } from '../../../ground/row/arguments.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { ServiceType } from './entity.ts';
import { SERVICE_TYPE } from './machine.ts';

export const serviceTypeRegister = publishedRegister(ServiceType, SERVICE_TYPE, 'p0', {
  about: 'A kind of service that a region adds. 服务类型内容',
  code: code('Code of the kind, such as FOOT_CARE. 类型代码'),
  takes: {
    label: line('English label. 英文名称', 80),
    labelZh: line('Chinese label. 中文名称', 40),
  },
});
