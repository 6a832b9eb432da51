import { Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Kept } from '../../../ground/row/columns.ts';
import type { RuleScope } from '../../../ground/rules/rule.ts';

/**
 * The parameters of rule R-09 in a region and time. The row of no region is this project's default
 * for places whose documents are silent.
 */
@Entity({ tableName: 'assessor_rule' })
export class AssessorRule implements RuleScope {
  /** Version that a result names, such as R-09/150600/1. */
  @PrimaryKey({ type: 'text' })
  id: string;

  @Kept('text', { nullable: true })
  regionCode: string | null;

  /** Full-time assessors that an organisation needs. */
  @Kept('int')
  required: number;

  @Kept('date')
  validFrom: string;

  /** Last day, null while it holds. */
  @Kept('date', { nullable: true })
  validTo: string | null;

  @Kept('text', { nullable: true })
  policyDocumentId: string | null;
}
