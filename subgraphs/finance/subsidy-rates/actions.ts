import { day, fen, openIdOf, optional } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { REFUSES, requireAllowed } from './conditions.ts';
import { SubsidyRates } from './entity.ts';
import { settingsOf } from './in-force.ts';
import { SUBSIDY_RATES } from './machine.ts';

export const subsidyRatesWorkflow = new Workflow(SubsidyRates, SUBSIDY_RATES, 'p0', {
  primaryKey: 'id',
});

export const SubsidyRatesActions = actionsOf(subsidyRatesWorkflow, {
  configureSubsidyRates: taking(
    'What a region pays per person and month of its programme. 补贴标准',
    {
      programme: openIdOf(
        'SubsidyProgramme',
        'The programme, one that pays by person and month. 补贴项目',
      ),
      full: optional(
        fen('For a disabled person; left out for the amount of the policy. 失能标准', 0),
      ),
      partial: optional(
        fen('For a partially disabled person; left out for the policy’s. 半失能标准', 0),
      ),
      validFrom: day('First day, today or later. 施行日期'),
    },
    async ({ context, em }, { programme: programmeId, full, partial, validFrom }) => {
      const programme = await context.rows.by(SubsidyProgramme, 'id', programmeId);
      if (!programme) throw REFUSED.NOT_KNOWN('programme');
      if (validFrom < context.today) throw REFUSES.RATES_OF_THE_PAST('validFrom');
      requireAllowed(programme, { full, partial });
      await lockName(em, 'rates', programmeId);
      const before = await settingsOf(context, programmeId);
      const number = (before.at(-1)?.number ?? 1) + 1;
      const { regionCode, regionAt } = programme;
      const rates = { programmeId, number, full, partial, validFrom };
      return { ...rates, regionCode, regionAt, synthetic: false };
    },
  ),

  withdrawSubsidyRates: ({ row, context }) => {
    if (row.validFrom > context.today) return {};
    throw REFUSES.RATES_IN_FORCE('id');
  },
});
