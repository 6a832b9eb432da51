import { labelled } from '../../../ground/schema/labelled.ts';

export const LeadReason = labelled(
  'LeadReason',
  'Which part of what finds people speaks for her; the data behind it stays where it is. 识别依据',
  {
    AGE: 'She is old enough. 年龄符合',
    GROUP: 'She is in one of the groups. 对象类别符合',
    BAND: 'Her ability is in one of the bands. 失能程度符合',
    LIVING: 'She lives in one of the ways. 居住情况符合',
    HUKOU: 'Her household is registered there. 户籍符合',
    NOT_RECEIVING: 'Nothing says that she is given it. 未享受',
    FOUND_BY_STAFF: 'Somebody of the office found her. 工作人员发现',
  },
);
export type LeadReason = keyof typeof LeadReason;

export const LeadEnd = labelled('LeadEnd', 'Why a lead was closed. 办结原因', {
  RECEIVING: 'She is given it. 已享受',
  NOT_ELIGIBLE: 'It is not, or no longer, for her. 不再符合条件',
  MERGED: 'Her record became part of another one of hers, which has leads of its own. 档案已合并',
  GONE: 'She has died or left. 死亡或迁出',
  BY_STAFF: 'Somebody of the office closed it. 工作人员办结',
});
export type LeadEnd = keyof typeof LeadEnd;
