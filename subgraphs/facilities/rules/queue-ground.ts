import { registerEnumType } from 'type-graphql';

const GROUNDS = {
  DESTITUTE_WANTING_CENTRAL: { description: 'Destitute, wants central support. 特困且愿集中供养' },
  POOR_AND_DISABLED: { description: 'Economically difficult and disabled. 经济困难失能' },
  POOR_WITH_DEMENTIA: { description: 'Economically difficult, with dementia. 经济困难失智' },
  FAMILY_PLANNING_SPECIAL: { description: 'Family under special family planning. 计生特殊家庭' },
  DISABLED: { description: 'Disabled. 失能' },
  DEMENTIA: { description: 'With dementia. 失智' },
  VERY_OLD: { description: 'Very old, 80 and over. 高龄' },
};

/** What may put an applicant before others. */
export type QueueGround = keyof typeof GROUNDS;

/** The grounds as values, as TypeGraphQL wants an enum. */
export const QueueGrounds = Object.fromEntries(
  Object.keys(GROUNDS).map((ground) => [ground, ground]),
) as { [K in QueueGround]: K };
registerEnumType(QueueGrounds, {
  name: 'QueueGround',
  description: 'What puts an applicant into a tier of the queue (R-20). 轮候依据',
  valuesConfig: GROUNDS,
});
