import { refusals } from '../../../ground/workflow/refusals.ts';

export const REFUSES = refusals({
  ALREADY_SIGNED: {
    en: 'This member has signed it. Wait for the others.',
    zh: '本成员已签署，请等待其他成员签署。',
  },
  NOT_SIGNED: {
    en: 'A signature that this needs is missing. See `pendingMembers`.',
    zh: '尚缺所需签署，请查看 `pendingMembers`。',
  },
  OWN_NOT_SIGNED: {
    code: 'NOT_SIGNED',
    en: 'This member has not signed it, so nothing can be taken back. See `signatures`.',
    zh: '本成员尚未签署，无可撤回，请查看 `signatures`。',
  },
  BEFORE_TODAY: {
    code: 'INVALID_VALUE',
    en: 'A pact comes into force today or later. Choose such a day.',
    zh: '生效日期不得早于今天，请重新填写。',
  },
  NO_CITY_OR_PROVINCE: {
    code: 'INVALID_VALUE',
    en: 'Members are provinces and cities. Name the city above.',
    zh: '成员须为省级或市级行政区，请填写其所属城市。',
  },
  MEMBER_TWICE: {
    code: 'INVALID_VALUE',
    en: 'The member is named twice. Leave one out.',
    zh: '成员重复填报，请删去一项。',
  },
  OWN_LEFT_OUT: {
    code: 'INVALID_VALUE',
    en: 'A member cannot take itself out. End the draft instead.',
    zh: '成员不得将自身移出，请改为终止该协议草案。',
  },
  ASSESSMENT_NOT_COVERED: {
    code: 'INVALID_VALUE',
    en: 'Levels cross the border only under the scope ASSESSMENT. Add it, or name no standard.',
    zh: '评估结果互认须包含合作范围 ASSESSMENT，请添加该范围或不填写标准。',
  },
  INSURANCE_ONLY: {
    code: 'INVALID_VALUE',
    en: 'The scale serves the long-term-care insurance alone. Choose another standard.',
    zh: '该标准仅用于长期护理保险，请另选标准。',
  },
});
