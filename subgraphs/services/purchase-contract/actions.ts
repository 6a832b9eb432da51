import { type RegionCode, regionAt } from '../../../ground/china/region-code.ts';
import {
  choice,
  codeOf,
  day,
  fen,
  line,
  openIdOf,
  optional,
  regionOf,
} from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { REFUSES, requireSound } from './conditions.ts';
import { PurchaseContract, PurchaseUnit } from './entity.ts';
import { PURCHASE_CONTRACT } from './machine.ts';

const TAKES = {
  number: line('Number that the office gives it. 合同编号', 50),
  item: codeOf('CatalogueItem', 'What is bought, of the catalogue of services. 购买项目'),
  supplier: openIdOf('Organization', 'From whom: an admitted supplier. 供应商'),
  price: fen('Price of a unit, above nothing. 单价', 1),
  unit: choice(PurchaseUnit, 'What the price is for. 计价单位'),
  validFrom: day('First day. 起始日期'),
  validUntil: day('Last day. 终止日期'),
};
const GIVEN = { item: 'item', supplier: 'supplier', validUntil: 'validUntil' };
const AS_IT_IS = { item: 'id', supplier: 'id', validUntil: 'id' };

export const purchaseContractWorkflow = new Workflow(PurchaseContract, PURCHASE_CONTRACT, 'p0', {
  primaryKey: 'id',
});

export const PurchaseContractActions = actionsOf(purchaseContractWorkflow, {
  draftPurchaseContract: taking(
    'What is bought, from whom and at which price. 合同内容',
    {
      region: regionOf('Code of the region that buys: the office’s own or one in it. 购买地区'),
      ...TAKES,
    },
    async (
      { context, own },
      { region: regionCode, item: itemId, supplier: supplierId, ...given },
    ) => {
      await own({ regionCode });
      const { number, price, unit, validFrom, validUntil } = given;
      const contract = {
        itemId,
        supplierId,
        number,
        price,
        unit,
        validFrom,
        validUntil,
        regionCode,
      };
      await requireSound(context, contract, GIVEN);
      return { ...contract, regionAt: regionAt(regionCode as RegionCode), synthetic: false };
    },
  ),

  correctPurchaseContract: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      number: optional(TAKES.number),
      item: optional(TAKES.item),
      supplier: optional(TAKES.supplier),
      price: optional(TAKES.price),
      unit: optional(TAKES.unit),
      validFrom: optional(TAKES.validFrom),
      validUntil: optional(TAKES.validUntil),
    },
    async ({ row, context }, { note: _, item: itemId, supplier: supplierId, ...given }) => {
      const all = Object.entries({ itemId, supplierId, ...given });
      const said = Object.fromEntries(all.filter(([, value]) => value !== null));
      await requireSound(context, { ...row, ...said }, GIVEN);
      return said;
    },
  ),

  signPurchaseContract: async ({ row, context }) => {
    await requireSound(context, row, AS_IT_IS);
    return {};
  },

  endPurchaseContract: taking(
    'With which day it ends. 终止内容',
    { lastDay: day('Last day, today or later. 最后一日') },
    ({ row, context: { today } }, { lastDay }) => {
      const within = lastDay >= today && lastDay >= row.validFrom && lastDay <= row.validUntil;
      if (!within) throw REFUSES.LAST_DAY('lastDay');
      return { validUntil: lastDay };
    },
  ),

  discardPurchaseContract: null,
});
