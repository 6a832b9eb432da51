import { ruleName } from '../../../ground/rules/catalogue.ts';
import type { OrganizationPayload } from '../../../ground/facts/organization-fact.ts';
import { covers } from '../../../ground/facts/term.ts';
import { identityOf, type Rule, type RuleResult } from '../../../ground/rules/rule.ts';

const NAME = ruleName('R-24');

/**
 * All that the rule may look at. Where an organisation is registered, how large it is and whether it
 * works for profit are not among it (鄂府办发〔2023〕101号; Dexing's draft), so no decision can depend on them.
 */
export interface SupplierFacts {
  /** Recorded as a supplier on the day. */
  supplier: boolean;
  /** On the list for joint punishment of broken trust on the day. */
  listed: boolean;
  /** How many of the services it asks for may be bought in the region. */
  services: number;
}

export type SupplierReason =
  'NO_RULE' | 'ENTITLED' | 'NOT_A_SUPPLIER' | 'TRUST_BROKEN' | 'NO_SERVICE';

const ruleOf = (
  version: string,
  policyDocumentId: string | null,
  regionCode: Rule<object>['regionCode'],
): Rule<object> => ({
  ...{ ...NAME, version, policyDocumentId, regionCode },
  ...{ validFrom: '2022-01-01', validTo: null, parameters: {} },
});

/** Ordos and Dexing; elsewhere the same is a default of this hub. */
export const SUPPLIER_ADMISSION_RULES: readonly Rule<object>[] = [
  { ...ruleOf('R-24/150600/1', 'ordos-2023-101', '150600'), validFrom: '2023-01-01' },
  ruleOf('R-24/361181/1', 'dexing-2022-draft', '361181'),
  ruleOf('R-24/CN/1', null, null),
];

/** R-24 供应商入库: whether an organisation may be admitted to a pool of suppliers. */
export function supplierAdmission(
  rule: Rule<object> | null,
  facts: SupplierFacts,
): RuleResult<SupplierFacts, SupplierReason> {
  const missing: SupplierReason[] = [];
  if (!facts.supplier) missing.push('NOT_A_SUPPLIER');
  if (facts.listed) missing.push('TRUST_BROKEN');
  if (facts.services === 0) missing.push('NO_SERVICE');
  const found: SupplierReason[] = missing.length === 0 ? ['ENTITLED'] : missing;
  return {
    ...{ ...NAME, rule: identityOf(rule), ratio: null, amount: null },
    met: rule === null ? null : missing.length === 0,
    reasonCodes: rule === null ? ['NO_RULE'] : found,
    inputs: facts,
  };
}

/** What the rule looks at of an organisation on a day. */
export function supplierFacts(
  { roles, listed }: Pick<OrganizationPayload, 'roles' | 'listed'>,
  day: string,
  services: number,
): SupplierFacts {
  return {
    supplier: roles.some((term) => term.role === 'SUPPLIER' && covers(term, day)),
    listed: listed.some((term) => covers(term, day)),
    services,
  };
}
