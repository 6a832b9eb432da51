import { machine } from '../../../ground/workflow/machine.ts';

/** 应用与协作机构登记: who may ask for people at all is registered by the operator of the hub. */
export const API_CLIENT = machine({
  entity: 'ApiClient',
  status: 'Whether a client may ask for people. 登记状态',
  states: {
    ACTIVE: 'Registered. 已登记',
    DISABLED: 'Shut out: its next request is told nothing of people. 已停用',
  },
  actions: {
    registerClient: [
      'Registers the app or office behind an organisation of the identity provider. 登记',
      { from: [], to: 'ACTIVE', roles: ['ADMIN'] },
      ['ALREADY_EXISTS', 'INVALID_VALUE'],
    ],
    rotateClientKey: [
      'Ends every token that was issued to it until now: once its secret at the identity provider is ' +
        'a new one, a former one opens nothing more. 更换密钥',
      { from: ['ACTIVE'], to: 'ACTIVE', roles: ['ADMIN'] },
    ],
    disableClient: [
      'Shuts it out, from its next request on. 停用',
      { from: ['ACTIVE'], to: 'DISABLED', roles: ['ADMIN'], reason: true },
    ],
    enableClient: [
      'Lets it in again; consents that still run are in force again. 启用',
      { from: ['DISABLED'], to: 'ACTIVE', roles: ['ADMIN'] },
    ],
  },
});

export const ApiClientStatus = API_CLIENT.states;
export type ApiClientStatus = keyof typeof ApiClientStatus;
