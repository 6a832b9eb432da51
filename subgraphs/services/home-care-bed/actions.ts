import { APPLIED, applicantOf } from '../../../ground/application/applicant.ts';
import { applications, concluded, withdrawn } from '../../../ground/application/application.ts';
import { HANDED_IN, requireComplete } from '../../../ground/application/materials.ts';
import { HAS_HOME_CARE_BED } from './answers.ts';
import {
  decimal,
  idOf,
  month,
  openIdOf,
  optional,
  several,
  whole,
} from '../../../ground/row/arguments.ts';
import { FacilityFact } from '../../../ground/facts/facility-fact.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Workflow } from '../../../ground/workflow/workflow.ts';
import { elderColumns, knownElder } from '../known-elder.ts';
import { isFree, REFUSES, requireAssessment, requireHours } from './conditions.ts';
import { HomeCareDelivery, LATEST_MONTH } from './delivery.ts';
import { HomeCareBed } from './entity.ts';
import { fit, recallFitted } from './fitting.ts';
import { HOME_CARE_BED } from './machine.ts';

export const homeCareBedWorkflow = new Workflow(HomeCareBed, HOME_CARE_BED, 'p2');

const { received, works, lastNumber } = applications(
  HomeCareBed,
  'HomeCareBed',
  () => 'HOME_CARE_BED',
);
export const LAST_NUMBER = lastNumber;

export const HomeCareBedActions = actionsOf(homeCareBedWorkflow, {
  applyForHomeCareBed: taking(
    'Who needs a home care bed, and who is to serve it. 申请内容',
    {
      elder: idOf('Elder', 'The elder. 老年人'),
      provider: openIdOf('Facility', 'The facility that is to serve it. 服务机构'),
      ...APPLIED,
      ...HANDED_IN,
    },
    async (
      { context, em, own },
      { elder: elderKey, provider: providerId, materials, ...applied },
    ) => {
      const elder = await knownElder(context, elderKey);
      await own(elder);
      const provider = await context.rows.by(FacilityFact, 'facilityId', providerId);
      if (!provider) throw REFUSED.NOT_KNOWN('provider');
      if (provider.status !== 'OPERATING') throw REFUSED.FACILITY_NOT_OPERATING('provider');
      if (await context.rows.isSo(HAS_HOME_CARE_BED, [elder.elderKey]))
        throw REFUSED.ALREADY_EXISTS('elder');
      const applicant = await applicantOf(context, applied, { elderKey, through: null });
      const columns = elderColumns(elder);
      return {
        ...{ ...columns, ...applicant, ...(await received({ context, em }, columns, materials)) },
        ...{ providerId, eligibleForFreeCare: isFree(context, elder) },
      };
    },
  ),

  assessHomeCareBed: async ({ row, context }) => {
    requireComplete(row.materials);
    const elder = await knownElder(context, row.elderKey);
    requireAssessment(context, elder);
    return { assessedOn: context.today, eligibleForFreeCare: isFree(context, elder) };
  },

  approveHomeCareBed: taking(
    'What is approved. 批准内容',
    {
      plannedHours: optional(
        whole(
          'Hours of free care a month, 20 to 45; needed where care is free, else left out. 每月计划照护小时',
        ),
      ),
    },
    async ({ row, context }, { plannedHours }) => {
      requireHours(row, plannedHours, context.today);
      if (row.eligibleForFreeCare) {
        requireAssessment(context, await knownElder(context, row.elderKey));
      }
      return { ...concluded('GRANTED', context.today), plannedHours };
    },
  ),

  rejectHomeCareBed: ({ context }) => concluded('REFUSED', context.today),

  reopenHomeCareBed: async ({ row, context, em }) => {
    const elder = await knownElder(context, row.elderKey);
    if (await context.rows.isSo(HAS_HOME_CARE_BED, [elder.elderKey]))
      throw REFUSED.ALREADY_EXISTS('id');
    return received({ context, em }, row, null);
  },

  ...works,

  installHomeCareBed: null,

  handInHomeCareBed: taking(
    'What was fitted. 交付内容',
    {
      devices: several(
        idOf('Device', 'Devices of the catalogue, from the store or fitted before. 适老设备'),
        55,
      ),
    },
    async (step, { devices }) => {
      await fit(step, devices);
      return {};
    },
  ),

  returnHomeCareBed: null,

  acceptHomeCareBed: ({ context }) => ({ activeFrom: context.today }),

  recordHomeCare: taking(
    'The care given in one month. 照护记录',
    {
      month: month('The month, not one to come. 月份'),
      hours: decimal('Hours of care, 0 to 744 in halves. 照护小时'),
      visits: whole('Times a carer came, 0 to 310. 上门次数', [0, 310]),
    },
    async ({ row, em, context }, { month: served, hours, visits }) => {
      const { today, rows } = context;
      if (served < row.activeFrom!.slice(0, 7) || served > today.slice(0, 7)) {
        throw REFUSES.MONTH_NOT_SERVED('month');
      }
      if (!/^\d{1,3}(\.[05]0*)?$/.test(hours) || Number(hours) > 744) {
        throw REFUSES.NOT_IN_HALVES('hours');
      }
      const at = { month: served };
      const [taken] = await rows.listBy(HomeCareDelivery, 'bedKey', row.key, LATEST_MONTH, at);
      if (taken) throw REFUSED.ALREADY_EXISTS('month');
      const delivery = { key: newKey(), bedKey: row.key, month: served, hours, visits };
      await em.insert(HomeCareDelivery, { ...delivery, synthetic: false });
      return { status: row.status };
    },
  ),

  suspendHomeCareBed: ({ context }) => ({ suspendedOn: context.today }),

  resumeHomeCareBed: () => ({ suspendedOn: null }),

  closeHomeCareBed: async (step) => {
    await recallFitted(step);
    const { today } = step.context;
    return { closedOn: today, ...withdrawn(step.row, today) };
  },
});
