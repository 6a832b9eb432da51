import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { isWithin } from '../shared/region-code.ts';

/**
 * The parameters of rule R-09 in a region and time. The row of no region is this project's default
 * for places whose documents are silent.
 */
@Entity({ tableName: 'assessor_rule' })
export class AssessorRule {
  /** Version that a result names, such as R-09/150600/1. */
  @PrimaryKey({ type: 'text' })
  id: string;

  @Property({ type: 'text', nullable: true })
  regionCode: string | null;

  /** Full-time assessors that an organisation needs. */
  @Property({ type: 'int' })
  required: number;

  @Property({ type: 'date' })
  validFrom: string;

  /** Last day, null while it holds. */
  @Property({ type: 'date', nullable: true })
  validTo: string | null;

  @Property({ type: 'text', nullable: true })
  policyDocumentId: string | null;
}

/** The rule of the smallest region around `regionCode` that holds on the day; none is null. */
export function ruleFor(
  rules: readonly AssessorRule[],
  regionCode: string,
  asOf: string,
): AssessorRule | null {
  const holding = rules.filter(
    (rule) =>
      rule.validFrom <= asOf &&
      (rule.validTo === null || asOf <= rule.validTo) &&
      (rule.regionCode === null || isWithin(regionCode, rule.regionCode)),
  );
  const depth = ({ regionCode: code }: AssessorRule) => code?.replace(/(00)+$/, '').length ?? 0;
  return holding.sort((a, b) => depth(b) - depth(a))[0] ?? null;
}
