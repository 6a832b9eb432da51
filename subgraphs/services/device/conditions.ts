import { isWithin, type RegionCode } from '../../../ground/china/region-code.ts';
import { requireFresh } from '../../../ground/facts/facts.ts';
import { OrganizationFact } from '../../../ground/facts/organization-fact.ts';
import { covers } from '../../../ground/facts/term.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { CatalogueItem, type CatalogueKind } from '../catalogue-item/entity.ts';
import { isOffered } from '../catalogue-item/items.ts';
import type { Device } from './entity.ts';

export const REFUSES = refusals({
  VENDOR_NOT_RECORDED: {
    en: 'The organisation is no vendor of devices today. Have the role recorded, or choose another one.',
    zh: '该单位目前未登记为设备供应商，请先登记角色或另选单位。',
  },
  DEVICE_WITH_ELDER: {
    en: 'The device is with an elder. Record its return, or its loss, first.',
    zh: '设备尚在老年人处，请先办理归还或报失。',
  },
  DEVICE_NOT_FREE: {
    en: 'The device is with somebody, or not fit for use. Choose another one.',
    zh: '设备已在用或不可用，请另选设备。',
  },
  SERIAL_TWICE: {
    code: 'INVALID_VALUE',
    en: 'This serial stands in the list twice. Write it once.',
    zh: '列表中设备编号重复，请更正。',
  },
});

/** Which catalogues a device may be of. */
const KINDS: readonly CatalogueKind[] = ['HOME_CARE_BED_DEVICE', 'SMART_SAFETY'];

/** The item of a device: public, of a catalogue of devices, and offered in the region. @throws Refusal */
export async function requireItem(
  { rows }: SubgraphContext,
  itemId: string,
  region: string,
  field: string,
  kinds = KINDS,
): Promise<void> {
  const item = await rows.by(CatalogueItem, 'id', itemId);
  if (!isOffered(item, region as RegionCode, kinds)) throw REFUSED.NOT_KNOWN(field);
}

/** Who sells devices by the register of organisations, today. @throws Refusal */
export async function requireVendor(
  context: SubgraphContext,
  vendorId: string,
  field: string,
): Promise<void> {
  await requireFresh(context, 'facilities/ORGANIZATION');
  const known = await context.rows.by(OrganizationFact, 'organizationId', vendorId);
  if (!known) throw REFUSED.NOT_KNOWN(field);
  const sells = known.roles.some(
    (term) => term.role === 'DEVICE_VENDOR' && covers(term, context.today),
  );
  if (!sells) throw REFUSES.VENDOR_NOT_RECORDED(field);
}

/** That a device may be given to somebody in a region: in store, fit for use, of an office above it. */
export function requireFree(
  device: Device | null,
  region: string,
  field: string,
): asserts device is Device {
  if (!device || !isWithin(region, device.regionCode as RegionCode)) {
    throw REFUSED.NOT_KNOWN(field);
  }
  if (device.status !== 'READY' || device.elderKey !== null) throw REFUSES.DEVICE_NOT_FREE(field);
}
