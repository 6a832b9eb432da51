import { registerEnumType } from 'type-graphql';

/** How an application reached the office: the digital way never is the only one (A15 智慧助老). */
export enum ApplicationChannel {
  WINDOW = 'WINDOW',
  PHONE = 'PHONE',
  PROXY = 'PROXY',
  ONLINE = 'ONLINE',
}
registerEnumType(ApplicationChannel, {
  name: 'ApplicationChannel',
  description: 'How an application was made. 申请渠道',
  valuesConfig: {
    WINDOW: { description: 'At the counter. 窗口' },
    PHONE: { description: 'By telephone. 电话' },
    PROXY: { description: 'By somebody for the elder. 代办' },
    ONLINE: { description: 'Online. 线上' },
  },
});
