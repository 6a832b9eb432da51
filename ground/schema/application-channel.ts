import { labelled } from './labelled.ts';

/** How an application reached the office: the digital way never is the only one (A15 智慧助老). */
export const ApplicationChannel = labelled(
  'ApplicationChannel',
  'How an application was made. 申请渠道',
  {
    WINDOW: 'At the counter. 窗口',
    PHONE: 'By telephone. 电话',
    PROXY: 'By somebody for the elder. 代办',
    ONLINE: 'Online. 线上',
  },
);
export type ApplicationChannel = keyof typeof ApplicationChannel;
