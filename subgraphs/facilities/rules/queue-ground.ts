import { labelled } from '../../../ground/schema/labelled.ts';

/** What may put an applicant before others. */
export const QueueGround = labelled(
  'QueueGround',
  'What puts an applicant into a tier of the queue (R-20). 轮候依据',
  {
    DESTITUTE_WANTING_CENTRAL: 'Destitute, wants central support. 特困且愿集中供养',
    POOR_AND_DISABLED: 'Economically difficult and disabled. 经济困难失能',
    POOR_WITH_DEMENTIA: 'Economically difficult, with dementia. 经济困难失智',
    FAMILY_PLANNING_SPECIAL: 'Family under special family planning. 计生特殊家庭',
    DISABLED: 'Disabled. 失能',
    DEMENTIA: 'With dementia. 失智',
    VERY_OLD: 'Very old, 80 and over. 高龄',
  },
);
export type QueueGround = keyof typeof QueueGround;
