import { regionAt } from '../../../ground/china/region-code.ts';
import { day, fen, openIdOf, optional, regionOf, several } from '../../../ground/row/arguments.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { SubsidyProgramme } from '../subsidy-programme/entity.ts';
import { rateCase } from '../subsidy-programme/rate-case.ts';
import { requireAllowedCases } from './case-conditions.ts';
import { REFUSES, requireAllowed } from './conditions.ts';
import { SubsidyRates } from './entity.ts';
import { settingsOf } from './in-force.ts';
import { SUBSIDY_RATES } from './machine.ts';

export const subsidyRatesWorkflow = new Workflow(SubsidyRates, SUBSIDY_RATES, 'p0', {
  primaryKey: 'id',
});

export const SubsidyRatesActions = actionsOf(subsidyRatesWorkflow, {
  configureSubsidyRates: taking(
    'What a region pays of its programme: per person and month, or case by case. 补贴标准',
    {
      programme: openIdOf('SubsidyProgramme', 'The programme. 补贴项目'),
      full: optional(
        fen('For a disabled person and month; left out for the amount of the policy. 失能标准', 0),
      ),
      partial: optional(
        fen('For a partially disabled person; left out for the policy’s. 半失能标准', 0),
      ),
      cases: optional(several(rateCase, 20)),
      region: optional(
        regionOf(
          'Code of a county below the programme’s region, for what it adds of its own (R-18); left ' +
            'out for the programme’s own. 加码旗区',
        ),
      ),
      validFrom: day('First day, today or later. 施行日期'),
    },
    async ({ context, em }, { programme: programmeId, region, cases, ...rates }) => {
      const { full, partial, validFrom } = rates;
      const programme = await context.rows.by(SubsidyProgramme, 'id', programmeId);
      if (!programme) throw REFUSED.NOT_KNOWN('programme');
      if (validFrom < context.today) throw REFUSES.RATES_OF_THE_PAST('validFrom');
      const regionCode = region ?? programme.regionCode;
      if (cases === null && region === null) requireAllowed(programme, { full, partial });
      else requireAllowedCases(programme, { cases: cases ?? [], region, full, partial });
      await lockName(em, 'rates', programmeId);
      const before = await settingsOf(context, programmeId);
      const number = (before.at(-1)?.number ?? 1) + 1;
      const said = { programmeId, number, full, partial, cases: cases ?? [], validFrom };
      return { ...said, regionCode, regionAt: regionAt(regionCode), synthetic: false };
    },
  ),

  withdrawSubsidyRates: ({ row, context }) => {
    if (row.validFrom > context.today) return {};
    throw REFUSES.RATES_IN_FORCE('id');
  },
});
