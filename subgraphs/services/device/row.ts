import { FOLLOWS } from '../../../ground/facts/follows-survivor.ts';
import { row } from '../../../ground/row/row.ts';
import { DeviceActions, deviceWorkflow } from './actions.ts';
import { TAKEN_SERIALS } from './answers.ts';
import { Device } from './entity.ts';
import { deviceFields } from './fields.ts';
import { devices } from './list.ts';

export const device = row(Device, {
  list: devices,
  workflow: deviceWorkflow,
  resolvers: [...deviceFields, DeviceActions],
  answers: [TAKEN_SERIALS],
  mergedElder: FOLLOWS,
});
