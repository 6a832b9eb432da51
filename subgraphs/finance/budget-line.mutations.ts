import { Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { isWithin, regionAt } from '../../ground/china/region-code.ts';
import { FenScalar } from '../../ground/schema/scalars.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { regionCode } from '../../ground/rows/within.ts';
import { Workflow } from '../../ground/workflow/workflow.ts';
import { BUDGET_LINE, type BudgetLineAction } from './budget-line.machine.ts';
import { BudgetLine } from './budget-line.ts';
import { spentOf } from './budget-spending.ts';
import { FundingSource } from './programme-type.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';

@InputType({ description: 'A programme, who pays for it, in which year and how much.' })
export class OpenBudgetLineInput extends CreateInput {
  @Field(() => ID, { description: 'The programme. 补贴项目' })
  programme: string;

  @Field(() => String, {
    description: 'Code of the region that pays: the programme’s own or one below it. 地区',
  })
  region: string;

  @Field(() => Int, { description: 'The year, this one or the next. 年度' })
  year: number;

  @Field(() => FenScalar, { description: 'What may be spent. 预算金额' })
  @Min(0)
  amount: number;

  @Field(() => FundingSource, { description: 'Where the money comes from. 资金来源' })
  fundingSource: FundingSource;
}

@InputType({ description: 'What may be spent from now on.' })
export class ChangeBudgetLineInput extends ChangeInput {
  @Field(() => FenScalar, { description: 'What may be spent in the whole year. 预算金额' })
  @Min(0)
  amount: number;
}

export const CloseBudgetLineInput = changeInput('CloseBudgetLineInput');

export const budgetLineWorkflow = new Workflow(BudgetLine, BUDGET_LINE, 'p0', {
  primaryKey: 'id',
});

const payload = () => budgetLineWorkflow.Payload;
const about = (name: BudgetLineAction) => ({ description: describeAction(BUDGET_LINE, name) });

@Resolver()
export class BudgetLineMutations {
  @Mutation(payload, about('openBudgetLine'))
  @For('staff')
  openBudgetLine(@Ctx() context: SubgraphContext, @Arg('input') input: OpenBudgetLineInput) {
    return budgetLineWorkflow.create(
      context,
      'openBudgetLine',
      input,
      async ({ context: inside, em }) => {
        const programmeId = openId('SubsidyProgramme', 'input.programme', input.programme);
        const code = regionCode('input.region', input.region);
        const { year, amount, fundingSource } = input;
        const programme = await inside.rows.by(SubsidyProgramme, 'id', programmeId);
        if (!programme) throw refuse('NOT_KNOWN', 'programme', 'There is no such programme.');
        if (!isWithin(code, programme.regionCode)) {
          throw refuse('INVALID_VALUE', 'region', 'The programme does not reach this region.');
        }
        const { fundingSources } = programme;
        if (fundingSources.length > 0 && !fundingSources.includes(fundingSource)) {
          throw refuse('INVALID_VALUE', 'fundingSource', 'The policy names other sources.');
        }
        const thisYear = Number(inside.today.slice(0, 4));
        if (year !== thisYear && year !== thisYear + 1) {
          throw refuse('INVALID_VALUE', 'year', 'A line is for this year or the next.');
        }
        const lock = `budget/${programmeId}/${code}/${year}`;
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock]);
        const order = { expression: 'e.year' };
        const same = { regionCode: code, year };
        const { rows } = inside;
        const [taken] = await rows.listBy(BudgetLine, 'programmeId', programmeId, order, same);
        if (taken) throw refuse('ALREADY_EXISTS', 'year', 'There is a line for this year.');
        const region = { regionCode: code, regionAt: regionAt(code) };
        return { programmeId, ...region, year, amount, fundingSource, synthetic: false };
      },
    );
  }

  @Mutation(payload, about('changeBudgetLine'))
  @For('staff')
  changeBudgetLine(@Ctx() context: SubgraphContext, @Arg('input') input: ChangeBudgetLineInput) {
    const { amount } = input;
    return budgetLineWorkflow.move(context, 'changeBudgetLine', input, async (step) => {
      if (amount < (await spentOf(step.context, step.row.id))) {
        throw refuse('OVER_BUDGET', 'amount', 'More than this is spent already.');
      }
      return { amount };
    });
  }

  @Mutation(payload, about('closeBudgetLine'))
  @For('staff')
  closeBudgetLine(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CloseBudgetLineInput) input: ChangeInput,
  ) {
    return budgetLineWorkflow.move(context, 'closeBudgetLine', input);
  }
}
