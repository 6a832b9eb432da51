import type { Answer } from '../../../ground/access/answers.ts';
import { isCreditCode } from '../../../ground/china/credit-code.ts';
import { normalName, normalNameSql } from '../../../ground/china/normal-name.ts';
import { exchangeOf } from '../../../ground/exchange/exchange.ts';
import type { Importable } from '../../../ground/exchange/importable.ts';
import {
  choiceKind,
  creditCodeKind,
  flagKind,
  type Kind,
  openIdKind,
  regionKind,
  textKind,
} from '../../../ground/exchange/kinds.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { organizationWorkflow } from './actions.ts';
import { readCreditCode } from './conditions.ts';
import { LegalType, Organization } from './entity.ts';

const byId = openIdKind('Organization');

/** An organisation by its credit code, or by its id in the hub. */
export const organizationKind: Kind<string> = {
  kind: 'NUMBER_TEXT',
  async read(cell, reading) {
    const { context, field } = reading;
    const code = await creditCodeKind.read(cell, reading);
    if (!isCreditCode(code)) return byId.read(cell, reading);
    const found = await context.rows.by(Organization, 'creditCode', code);
    if (!found) throw REFUSED.NOT_KNOWN(field);
    return found.id;
  },
};

export const ORGANIZATION_IS_USED: Answer = {
  name: 'organization_is_used',
  says: 'Whether an organisation runs anything, has a role or heads a chain. 运营主体是否已被引用',
  sql: `select exists (select from facility where organization_id = k.id)
      or exists (select from organization_role where organization_id = k.id)
      or exists (select from credit_case where organization_id = k.id)
      or exists (select from organization where chain_id = k.id and id <> k.id)
    from (select ?::uuid as id) k`,
};

const ORGANIZATIONS: Importable<Organization> = {
  name: 'organizations',
  text: 'organisations. 运营主体',
  entity: Organization,
  fieldClass: 'p0',
  workflow: organizationWorkflow,
  creates: 'registerOrganization',
  corrects: 'correctOrganization',
  list: { field: 'organizations' },
  natural: [['creditCode'], ['name', 'region']],
  turns: ({ name }) => (typeof name === 'string' ? [normalName(name)] : []),
  columns: {
    creditCode: {
      text: 'Unified social credit code (GB 32100-2015). 统一社会信用代码',
      kind: creditCodeKind,
      also: ['信用代码', '社会信用代码', '机构代码'],
    },
    name: {
      text: 'Full Chinese name. 名称',
      kind: textKind,
      also: ['单位名称', '机构名称', '法人名称', '企业名称'],
      required: true,
    },
    legalType: {
      text: 'Legal form. 法人类型',
      kind: choiceKind(LegalType, {
        ...{ 民办非企业单位: 'SOCIAL_SERVICE', 民非: 'SOCIAL_SERVICE', 公司: 'ENTERPRISE' },
        有限责任公司: 'ENTERPRISE',
      }),
      also: ['机构性质', '单位性质', '组织形式'],
      required: true,
    },
    region: {
      text: 'Code of where it is registered. 登记地区划代码',
      kind: regionKind,
      also: ['登记地', '区划代码', '行政区划代码'],
      ...{ required: true, fixed: true, held: 'regionCode', select: 'registrarRegion.code' },
    },
    brand: { text: 'Brand. 品牌', kind: textKind },
    chain: {
      text: 'The organisation that heads its chain, by credit code or id. 连锁总部',
      kind: organizationKind,
      ...{ own: true, held: 'chainId', select: 'chain.id' },
    },
    foreignInvested: {
      text: 'Whether foreign capital takes part. 外资参与',
      kind: flagKind,
      also: ['是否外资'],
    },
  },
  refine: ({ creditCode, ...values }) =>
    typeof creditCode === 'string' ? { ...values, creditCode: readCreditCode(creditCode) } : values,
  async find({ creditCode }, { rows }) {
    if (typeof creditCode !== 'string') return null;
    return (await rows.by(Organization, 'creditCode', creditCode))?.id ?? null;
  },
  async alike({ name, region, creditCode = null }, { rows }) {
    const [same] = await rows.sql<{ id: string }>(
      `select id from organization where region_code = ? and status = 'ACTIVE'
         and lower(normal_name) = lower(${normalNameSql('?::text')})
         and (credit_code is null or ?::text is null) limit 1`,
      [region, name, creditCode],
    );
    return same?.id ?? null;
  },
  isUsed: ORGANIZATION_IS_USED,
};

export const organizationExchange = exchangeOf(ORGANIZATIONS);
