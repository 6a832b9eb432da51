import { labelled } from './labelled.ts';

/** How an application reached the office: the digital way never is the only one (A15 智慧助老). */
export const ApplicationChannel = labelled(
  'ApplicationChannel',
  'How an application was made. 申请渠道',
  {
    WINDOW: 'At the counter. 窗口',
    PHONE: 'By telephone of the office. 电话',
    PROXY: 'By somebody for whom it is for. 代办',
    ONLINE: 'Online. 线上',
    HOTLINE: 'By the hotline of the city. 热线',
    COMMUNITY: 'By the village or community. 社区',
    PARTNER_CLIENT: 'By the client of a partner. 合作方客户端',
  },
);
export type ApplicationChannel = keyof typeof ApplicationChannel;
