import { published } from '../../../ground/workflow/published.ts';

const ORDER = ['CODE_ENDED', 'LATER_NOTICE', 'SUCCESSOR_ENDS'] as const;

/** 区划代码变更公告: what the office of a city records of a notice by which the region of a code goes on or ends. */
export const REGION_CODE_NOTICE = published('RegionCodeNotice', {
  what: 'a notice that changes the code of a region. 区划代码变更公告',
  roles: ['SUPERVISION'],
  refusals: ORDER,
  publishRefusals: ORDER,
});

export const RegionCodeNoticeStatus = REGION_CODE_NOTICE.states;
export type RegionCodeNoticeStatus = keyof typeof RegionCodeNoticeStatus;
