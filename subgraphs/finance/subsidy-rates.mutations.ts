import { Min } from 'class-validator';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import { type ChangeInput, changeInput, CreateInput } from '../../ground/workflow/action-input.ts';
import type { SubgraphContext } from '../../ground/serving/context.ts';
import { Class, For } from '../../ground/schema/field-class.ts';
import { describeAction } from '../../ground/workflow/machine.ts';
import { openId } from '../../ground/identity/open-id.ts';
import { RuleError } from '../../ground/rules/rule.ts';
import { DateScalar, FenScalar } from '../../ground/schema/scalars.ts';
import { refuse } from '../../ground/workflow/user-error.ts';
import { Workflow } from '../../ground/workflow/workflow.ts';
import { settingsOf } from './rates-in-force.ts';
import { careSubsidyRule } from './rules/care-subsidy.ts';
import { operatingSubsidyRule } from './rules/operating-subsidy.ts';
import { rateOf } from './rules/programme-rates.ts';
import { SubsidyProgramme } from './subsidy-programme.ts';
import { SUBSIDY_RATES, SubsidyRates } from './subsidy-rates.ts';

@InputType({ description: 'What a region pays per person and month of its programme.' })
export class ConfigureSubsidyRatesInput extends CreateInput {
  @Field(() => ID, { description: 'The programme, one that pays by person and month. 补贴项目' })
  programme: string;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'For a disabled person; left out for the amount of the policy. 失能标准',
  })
  @Min(0)
  full?: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'For a partially disabled person; left out for the policy’s. 半失能标准',
  })
  @Min(0)
  partial?: number | null;

  @Field(() => DateScalar, { description: 'First day, today or later. 施行日期' })
  validFrom: string;
}

export const WithdrawSubsidyRatesInput = changeInput('WithdrawSubsidyRatesInput');

export const subsidyRatesWorkflow = new Workflow(SubsidyRates, SUBSIDY_RATES, 'p0', {
  primaryKey: 'id',
});

@Resolver(() => SubsidyRates)
export class SubsidyRatesMutations {
  @Mutation(() => subsidyRatesWorkflow.Payload, {
    description: describeAction(SUBSIDY_RATES, 'configureSubsidyRates'),
  })
  @For('staff')
  configureSubsidyRates(
    @Ctx() context: SubgraphContext,
    @Arg('input') input: ConfigureSubsidyRatesInput,
  ) {
    return subsidyRatesWorkflow.create(
      context,
      'configureSubsidyRates',
      input,
      async ({ context: inside, em }) => {
        const programmeId = openId('SubsidyProgramme', 'input.programme', input.programme);
        const programme = await inside.rows.by(SubsidyProgramme, 'id', programmeId);
        if (!programme) throw refuse('NOT_KNOWN', 'programme', 'There is no such programme.');
        const { validFrom, full = null, partial = null } = input;
        if (validFrom < inside.today) {
          throw refuse('INVALID_VALUE', 'validFrom', 'Rates hold from today or a later day.');
        }
        requireAllowed(programme, { full, partial });
        const lock = `rates/${programmeId}`;
        await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [lock]);
        const before = await settingsOf(inside, programmeId);
        const number = (before.at(-1)?.number ?? 1) + 1;
        const { regionCode, regionAt } = programme;
        const rates = { programmeId, number, full, partial, validFrom };
        return { ...rates, regionCode, regionAt, synthetic: false };
      },
    );
  }

  @Mutation(() => subsidyRatesWorkflow.Payload, {
    description: describeAction(SUBSIDY_RATES, 'withdrawSubsidyRates'),
  })
  @For('staff')
  withdrawSubsidyRates(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => WithdrawSubsidyRatesInput) input: ChangeInput,
  ) {
    return subsidyRatesWorkflow.move(context, 'withdrawSubsidyRates', input, (step) => {
      if (step.row.validFrom > step.context.today) return {};
      throw refuse('INVALID_VALUE', 'id', 'The rates are in force.');
    });
  }

  @FieldResolver(() => SubsidyProgramme, { nullable: true, description: 'Of what. 项目' })
  @Class('p0')
  programme(@Root() { programmeId }: SubsidyRates, @Ctx() { rows }: SubgraphContext) {
    return rows.by(SubsidyProgramme, 'id', programmeId);
  }
}

/** @throws Refusal for a rate that the programme does not have, fixes, or puts a floor under. */
function requireAllowed(
  programme: SubsidyProgramme,
  rates: { full: number | null; partial: number | null },
): void {
  const invalid = (field: string, message: string) => refuse('INVALID_VALUE', field, message);
  if (!operatingSubsidyRule(programme) && !careSubsidyRule(programme)) {
    throw invalid('programme', 'The programme does not pay by person and month.');
  }
  if (rates.full === null && rates.partial === null) throw invalid('full', 'Set one rate or both.');
  for (const field of ['full', 'partial'] as const) {
    const amount = rates[field];
    if (amount === null) continue;
    const rate = rateOf(programme, field === 'full' ? 'FULL' : 'PARTIAL', 'PERSON_MONTH');
    if (!rate) throw invalid(field, 'The programme does not pay for this band.');
    const bound = rate.amount === null ? null : rate.bound;
    if (bound === 'EXACT' && amount !== rate.amount) {
      throw invalid(field, 'The policy fixes this amount.');
    }
    if (bound === 'CAP' && amount > rate.amount!) {
      throw invalid(field, 'The policy puts a limit on this amount.');
    }
  }
  try {
    operatingSubsidyRule(programme, rates);
    careSubsidyRule(programme, rates);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    throw refuse('BELOW_FLOOR', error.parameter, 'The policy promises at least more than this.');
  }
}
