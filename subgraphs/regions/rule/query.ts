import { Arg, Query, Resolver } from 'type-graphql';
import { badInput } from '../../../ground/errors/errors.ts';
import { Class } from '../../../ground/schema/field-class.ts';
import { ListSize } from '../../../ground/schema/list-size.ts';
import { ALL_RULES, Rule } from './rule.ts';

/** Written out: rules are no rows. */
@Resolver()
export class RulesQuery {
  @Query(() => [Rule], {
    description: 'The rules that the hub computes by, by number. 规则目录',
  })
  @ListSize(50)
  @Class('p0')
  rules(
    @Arg('codes', () => [String], {
      nullable: true,
      description: 'These alone, by number, such as R-08. 规则编号',
    })
    codes?: string[] | null,
  ): Rule[] {
    if (!codes) return [...ALL_RULES.values()];
    if (codes.length === 0) throw badInput('codes', 'ITEMS_AT_LEAST', { min: 1 });
    return [...new Set(codes)].map((code) => {
      const rule = ALL_RULES.get(code);
      if (!rule) throw badInput('codes', 'KNOWN');
      return rule;
    });
  }
}
