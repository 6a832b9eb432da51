import { isCreditCode } from '../../../ground/china/credit-code.ts';
import { badInput } from '../../../ground/errors/errors.ts';
import {
  aboutOpen,
  exactly,
  filtered,
  flag,
  inRegion,
  named,
  oneOf,
} from '../../../ground/row/filters.ts';
import { listOf } from '../../../ground/row/list.ts';
import { BLACKLISTED } from '../blacklist-entry/standing.ts';
import { HAS_ROLE, OrganizationRoleKind } from '../organization-role/kinds.ts';
import { LegalType, Organization } from './entity.ts';
import { OrganizationStatus } from './machine.ts';

export const organizations = listOf(Organization, {
  one: ['p0', 'An organisation by its id or by its unified social credit code. 运营主体'],
  natural: {
    field: 'creditCode',
    description: 'Its unified social credit code, 18 characters (GB 32100). 统一社会信用代码',
    read(argument, code) {
      if (isCreditCode(code)) return code;
      throw badInput(argument, 'CREDIT_CODE');
    },
  },
  many: ['p0', 'Organisations, by name unless sorted otherwise. 运营主体'],
  filters: {
    within: inRegion('Registered inside this region. 登记地'),
    legalTypes: oneOf('legal_type', LegalType, 'Of one of these legal forms. 法人类型'),
    statuses: oneOf('status', OrganizationStatus, 'In one of these states. 主体状态'),
    role: filtered(
      () => OrganizationRoleKind,
      'With this role today. 主体角色',
      (role: OrganizationRoleKind, _, { today }) => ({ sql: HAS_ROLE, params: [role, today] }),
    ),
    name: named('name', 'Name contains this text, 1 to 50 characters. 名称'),
    brand: exactly('brand', () => String, 'Of this brand. 品牌'),
    chain: aboutOpen('Organization', 'chain_id', 'Of the chain that this organisation heads. 连锁'),
    foreignInvested: flag('foreign_invested', 'With foreign capital, or without. 外资'),
    blacklisted: filtered(
      () => Boolean,
      'With an entry in force today on the blacklist, or without. 失信联合惩戒',
      (given: boolean, _, { today }) => ({
        sql: given ? BLACKLISTED : `not ${BLACKLISTED}`,
        params: [today],
      }),
    ),
  },
  orders: {
    NAME: ['name', 'Name. 名称'],
    CREDIT_CODE: [
      `coalesce(e.credit_code, 'Z')`,
      'Unified social credit code; one that has none counts as last. 统一社会信用代码',
    ],
  },
  usual: ['NAME', 'ASC'],
});
