import { Check, Index } from '@mikro-orm/decorators/legacy';
import {
  Day,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { labelled } from '../../../ground/schema/labelled.ts';
import { HouseholdMembershipStatus } from './machine.ts';

export const HouseholdRelation = labelled(
  'HouseholdRelation',
  'What somebody is to the head of the household. 与户主关系',
  {
    HEAD: 'The head. 户主',
    SPOUSE: 'Spouse. 配偶',
    CHILD: 'Child, or spouse of a child. 子女及其配偶',
    PARENT: 'Parent, or parent of the spouse. 父母、岳父母或公婆',
    GRANDPARENT: 'Grandparent. 祖父母、外祖父母',
    SIBLING: 'Brother or sister. 兄弟姐妹',
    RELATIVE: 'Other relative. 其他亲属',
    NONE: 'No relative. 非亲属',
  },
);
export type HouseholdRelation = keyof typeof HouseholdRelation;

@Table('That an elder lives in a household for a time. 户成员', { key: null })
@Check({ name: 'household_membership_span', expression: 'left_on >= joined_on' })
@Index({
  name: 'household_membership_one_unique',
  expression: `create unique index "household_membership_one_unique" on "elders"."household_membership" ("elder_key") where "status" = 'HOLDS'`,
})
export class HouseholdMembership extends placed(versioned('p3', identified('p3'))) {
  @OneOf(HouseholdMembershipStatus, 'p3', 'Whether it holds or has ended. 状态', {
    default: 'HOLDS',
  })
  status: HouseholdMembershipStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  /** Key of the household. */
  @Kept('uuid', { fieldName: 'household_key', index: true })
  household: string;

  /** The household that she may read: hers, while she lives there. */
  @Kept('uuid[]', {
    columnType: 'uuid[]',
    generated:
      "(case when (status = 'HOLDS'::text) then array[household_key] else null::uuid[] end) stored",
    nullable: true,
  })
  readonly householdKeys?: string[] | null;

  @OneOf(HouseholdRelation, 'p3', 'What she is to the head. 与户主关系')
  relation: HouseholdRelation;

  @Day('p3', 'First day there. 入户日期')
  joinedOn: string;

  @Day('p3', 'Last day there, null while it holds. 离户日期', { nullable: true })
  leftOn: string | null;
}
