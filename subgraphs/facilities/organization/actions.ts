import { regionAt } from '../../../ground/china/region-code.ts';
import {
  choice,
  day,
  flagged,
  line,
  openIdOf,
  optional,
  regionOf,
  text,
  usually,
} from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { organizationRoles } from '../organization-role/register.ts';
import {
  activeOrganization,
  readCreditCode,
  REFUSES,
  requireNew,
  requireNoFacilities,
} from './conditions.ts';
import { LegalType, Organization } from './entity.ts';
import { publishOrganization } from './facts.ts';
import { ORGANIZATION } from './machine.ts';

export const organizationWorkflow = new Workflow(Organization, ORGANIZATION, 'p0', {
  primaryKey: 'id',
  written: ({ row, em }) => publishOrganization(em, row.id),
});

const NAME = line('Full Chinese name, as the certificate has it. 名称', 100);
const LEGAL_TYPE = choice(LegalType, 'Legal form. 法人类型');
const CODE = optional(text('Unified social credit code (GB 32100-2015). 统一社会信用代码'));
const BRAND = optional(line('Brand. 品牌', 50));
const CHAIN = optional(openIdOf('Organization', 'The organisation that heads its chain. 连锁总部'));

export const OrganizationActions = actionsOf(organizationWorkflow, {
  registerOrganization: taking(
    'Who is registered; what is not known is left out. 登记内容',
    {
      name: NAME,
      legalType: LEGAL_TYPE,
      region: regionOf('Code of where it is registered, in the region of the office. 登记地'),
      creditCode: CODE,
      brand: BRAND,
      chain: CHAIN,
      foreignInvested: usually(flagged('Whether foreign capital takes part. 外资参与'), false),
    },
    async (step, { region, chain, creditCode: typed, note: _, ...given }) => {
      const place = { regionCode: region, regionAt: regionAt(region) };
      await step.own(place);
      const creditCode = typed === null ? null : readCreditCode(typed);
      await requireNew(step, { name: given.name, creditCode, regionCode: region });
      if (chain !== null) await activeOrganization(step.context, chain, 'chain');
      const told = { ...given, ...place, creditCode, chainId: chain };
      return { ...told, dissolvedOn: null, synthetic: false };
    },
  ),

  correctOrganization: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      name: optional(NAME),
      legalType: optional(LEGAL_TYPE),
      creditCode: CODE,
      brand: BRAND,
      chain: CHAIN,
      foreignInvested: optional(flagged('Whether foreign capital takes part. 外资参与')),
    },
    async ({ row, context, em }, { chain, creditCode: typed, note: _, ...given }) => {
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      const creditCode = typed === null ? row.creditCode : readCreditCode(typed);
      const named = { name: given.name ?? row.name, creditCode, regionCode: row.regionCode };
      await requireNew({ context, em, key: row.id }, named);
      if (chain !== null && chain !== row.id) await activeOrganization(context, chain, 'chain');
      return { ...known, creditCode, chainId: chain ?? row.chainId };
    },
  ),

  dissolveOrganization: taking(
    'When it was dissolved. 注销内容',
    { dissolvedOn: day('Day of the dissolution, not to come. 注销日期') },
    async ({ row, context, em }, { dissolvedOn, note }) => {
      if (dissolvedOn > context.today) throw REFUSES.DISSOLVED_ON('dissolvedOn');
      await requireNoFacilities(context, row.id);
      await organizationRoles.endAll({ context, em }, 'organizationId', row.id, dissolvedOn, note);
      return { dissolvedOn };
    },
  ),

  reinstateOrganization: () => ({ dissolvedOn: null }),
});
