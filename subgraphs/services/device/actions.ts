import { regionAt, type RegionCode } from '../../../ground/china/region-code.ts';
import { notFound } from '../../../ground/errors/errors.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import {
  codeOf,
  line,
  openIdOf,
  optional,
  partOf,
  regionOf,
  several,
} from '../../../ground/row/arguments.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { actionsOf, taking, takingAll } from '../../../ground/workflow/actions.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { MOST_ROWS } from '../../../ground/workflow/payload.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { openLoan } from '../device-loan/open-loan.ts';
import { TAKEN_SERIALS } from './answers.ts';
import { requireItem, requireVendor, REFUSES } from './conditions.ts';
import { Device } from './entity.ts';
import { DEVICE } from './machine.ts';

export const deviceWorkflow = new Workflow(Device, DEVICE, 'p2');

/** What a device in store says of whom it is with. */
export const IN_STORE = { elderKey: null, bedKey: null, facilityId: null } as const;

const DEVICE_GIVEN = {
  item: codeOf('CatalogueItem', 'Item of a catalogue of devices. 目录项目'),
  serial: line('Serial number that the vendor gave, at most 60 characters. 设备编号', 60),
};

export const DeviceActions = actionsOf(deviceWorkflow, {
  registerDevices: takingAll(
    'Devices of one vendor. 登记内容',
    'devices',
    {
      region: regionOf('Region of the office that keeps them. 所在地区'),
      vendor: openIdOf('Organization', 'Who sold them, a vendor of devices. 供应商'),
      owner: optional(
        openIdOf('Organization', 'Who owns them, where the office does not. 产权单位'),
      ),
      devices: several(partOf('DeviceInput', 'A device. 设备', DEVICE_GIVEN), MOST_ROWS),
    },
    async ({ context }, { region, vendor, owner, devices }) => {
      if (!(await isInHand({ regionCode: region }, context))) throw notFound('input.region');
      await requireVendor(context, vendor, 'vendor');
      await requireOwner(context, owner);
      await requireNew(context, vendor, devices);
      const place = { regionCode: region, regionAt: regionAt(region as RegionCode) };
      for (const [n, { item }] of devices.entries())
        await requireItem(context, item, region, `devices.${n}.item`);
      return devices.map(({ item, serial }): Partial<Device> => ({
        ...{ ...place, ...IN_STORE, itemId: item, serial, vendorId: vendor, ownerId: owner },
        ...{ registeredOn: context.today, synthetic: false },
      }));
    },
  ),

  takeInDevice: async ({ row, context }) => {
    await requireWithNobody(context, row);
    return IN_STORE;
  },

  disinfectDevice: ({ context }) => ({ disinfectedOn: context.today }),

  repairDevice: taking(
    'What is to be repaired. 送修内容',
    { fault: line('What is wrong with it, at most 200 characters. 故障', 200) },
    (_, { fault }) => ({ fault }),
  ),

  finishDeviceRepair: () => ({ fault: null }),

  writeOffDevice: async ({ row, context }) => {
    await requireWithNobody(context, row);
    return { ...IN_STORE, fault: null };
  },

  recoverDevice: null,
});

async function requireOwner(context: SubgraphContext, owner: string | null): Promise<void> {
  if (owner === null) return;
  const known = await context.rows.by(OrganizationFact, 'organizationId', owner);
  if (!known) throw REFUSED.NOT_KNOWN('owner');
}

/** A lost device is with nobody any more: its loan is over. @throws Refusal */
async function requireWithNobody(context: SubgraphContext, { key }: Device): Promise<void> {
  if (await openLoan(context, key)) throw REFUSES.DEVICE_WITH_ELDER('id');
}

/** One serial of a vendor is one device, wherever it is registered. @throws Refusal */
async function requireNew(
  context: SubgraphContext,
  vendor: string,
  devices: readonly { serial: string }[],
): Promise<void> {
  const serials = devices.map(({ serial }) => serial);
  const found = await context.rows.answer<{ serial: string }>(TAKEN_SERIALS, [vendor, serials]);
  const taken = new Set(found.map(({ serial }) => serial));
  const wrong: Refusal[] = [];
  for (const [n, serial] of serials.entries()) {
    if (taken.has(serial)) wrong.push(REFUSED.ALREADY_EXISTS(`devices.${n}.serial`));
    else if (serials.indexOf(serial) < n) wrong.push(REFUSES.SERIAL_TWICE(`devices.${n}.serial`));
  }
  if (wrong.length > 0) throw new Refusal(...wrong);
}
