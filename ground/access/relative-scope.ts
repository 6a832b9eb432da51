import { labelled } from '../schema/labelled.ts';

/** What a relative whom an elder has authorised may do for her; an authorisation names what it gives. */
export const RelativeScope = labelled(
  'RelativeScope',
  'What an authorised relative may do for an elder. 亲属授权范围',
  {
    READ: 'Read what the elder reads of herself. 查看',
    ORDER: 'Order services for the elder, without reading anything of her by it. 代为下单',
    PAY: 'Pay for what was ordered; nothing in the hub asks for it yet. 代为付款',
  },
);
export type RelativeScope = keyof typeof RelativeScope;

export const RELATIVE_SCOPES = Object.keys(RelativeScope) as readonly RelativeScope[];
