import { machine } from '../../../ground/workflow/machine.ts';

const COMPARED = ['PENDING', 'MATCHED', 'CONFLICT', 'NOT_FOUND'] as const;

/** 与户籍、医疗、社会保险、社会救助等信息资源对接: what a register of another authority says of her (domain A12). */
export const REGISTER_LINK = machine({
  entity: 'ExternalRegisterLink',
  status: 'How an elder and another register agree. 比对状态',
  statusName: 'RegisterMatch',
  aboutElder: true,
  states: {
    PENDING: 'Asked, and not answered yet. 待比对',
    MATCHED: 'The register knows her, and says the same. 一致',
    CONFLICT: 'The register says something else: a person decides. 不一致',
    NOT_FOUND: 'The register does not know her. 查无此人',
    ENDED: 'Not compared any more. 已停止比对',
  },
  actions: {
    openExternalRegisterLink: [
      'Asks a register for an elder; one link of a register at a time. 发起比对',
      { from: [], to: 'PENDING', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS'],
    ],
    recordRegisterMatch: [
      'Records what the register has answered, on which day. 登记比对结果',
      { from: COMPARED, to: ['MATCHED', 'CONFLICT', 'NOT_FOUND'], roles: ['CAREGIVING'] },
      ['INVALID_VALUE'],
    ],
    resolveRegisterConflict: [
      'Decides a conflict after what is wrong was put right, here or there; a person does, and no system. 处理不一致',
      { from: ['CONFLICT'], to: 'MATCHED', roles: ['CAREGIVING'], reason: true },
    ],
    endExternalRegisterLink: [
      'Ends the comparison. 停止比对',
      { from: COMPARED, to: 'ENDED', roles: ['CAREGIVING'], reason: true },
    ],
  },
});

export const RegisterMatch = REGISTER_LINK.states;
export type RegisterMatch = keyof typeof RegisterMatch;
