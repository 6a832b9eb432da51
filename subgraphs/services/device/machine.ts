import { machine } from '../../../ground/workflow/machine.ts';

/** 设备: from the register to the scrap, with disinfection and repair between two elders (domain B10, B21). */
export const DEVICE = machine({
  entity: 'Device',
  status: 'Condition of a device; with whom it is says its loan. 设备状态',
  states: {
    READY: 'Fit for use, with an elder or in store. 可用',
    TO_CHECK: 'Taken in, to be disinfected and checked. 待消毒检修',
    IN_REPAIR: 'Being repaired. 维修中',
    WRITTEN_OFF: 'Scrapped, or lost for good. 已核销',
  },
  actions: {
    registerDevices: [
      'Registers one or several devices of a vendor, all of them or none. 登记设备',
      { from: [], to: 'READY', roles: ['CAREGIVING'] },
      ['NOT_KNOWN', 'ALREADY_EXISTS', 'VENDOR_NOT_RECORDED', 'INVALID_VALUE'],
    ],
    takeInDevice: [
      'Takes it in, to be disinfected and checked before the next elder. 送消毒检修',
      { from: ['READY'], to: 'TO_CHECK', roles: ['CAREGIVING'] },
      ['DEVICE_WITH_ELDER'],
    ],
    disinfectDevice: [
      'Records that it was disinfected and checked today. 消毒检修合格',
      { from: ['TO_CHECK'], to: 'READY', roles: ['CAREGIVING'] },
    ],
    repairDevice: [
      'Sends it to be repaired. 送修',
      { from: ['TO_CHECK'], to: 'IN_REPAIR', roles: ['CAREGIVING'] },
    ],
    finishDeviceRepair: [
      'Records that it came back from repair; it is disinfected and checked then. 维修完成',
      { from: ['IN_REPAIR'], to: 'TO_CHECK', roles: ['CAREGIVING'] },
    ],
    writeOffDevice: [
      'Takes it off the books. 核销',
      {
        ...{ from: ['READY', 'TO_CHECK', 'IN_REPAIR'], to: 'WRITTEN_OFF', roles: ['CAREGIVING'] },
        reason: true,
      },
      ['DEVICE_WITH_ELDER'],
    ],
    recoverDevice: [
      'Puts one back on the books that was found again. 找回',
      { from: ['WRITTEN_OFF'], to: 'TO_CHECK', roles: ['CAREGIVING'] },
    ],
  },
});

export const DeviceStatus = DEVICE.states;
export type DeviceStatus = keyof typeof DeviceStatus;
