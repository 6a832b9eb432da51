import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RuleScope } from '../../ground/rules/rule.ts';

/**
 * The parameters of rule R-09 in a region and time. The row of no region is this project's default
 * for places whose documents are silent.
 */
@Entity({ tableName: 'assessor_rule' })
export class AssessorRule implements RuleScope {
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
