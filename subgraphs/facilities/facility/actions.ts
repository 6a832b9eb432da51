import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import { day, line, optional, regionOf, whole } from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Changes } from '../../../ground/workflow/workflow.ts';
import { closeBeds, reportBeds } from '../bed-inventory/report.ts';
import { endWithFacility } from './ending.ts';
import { activeOrganization } from '../organization/conditions.ts';
import {
  DAYS_OF_CLOSURE_NOTICE,
  REFUSES,
  requireEmpty,
  requireHere,
  requireNewNumber,
  requireSameKind,
  requireSound,
  requireStepDay,
} from './conditions.ts';
import type { Facility } from './entity.ts';
import { columnsOf, CONTACT, CORRECTIONS, IDENTITY, TRAITS } from './told.ts';
import { facilityWorkflow } from './workflow.ts';

const MOST_BEDS = 100_000;
const beds = (description: string) => whole(description, [0, MOST_BEDS]);

/** What a new facility has until somebody says so. */
const UNKNOWN: Changes<Facility> = {
  ...{ inclusive: false, membershipBased: false, disabledDestituteSpecialist: false },
  ...{ fireStatus: 'NOT_APPROVED', medicalLink: null, ltcDesignated: false, stars: null },
  ...{ phone: null, address: null, residentGroups: null, areaSquareMetres: null },
  ...{ latitude: null, longitude: null, locationApproximate: false },
  ...{ registeredOn: null, filedOn: null, filingNumber: null, openedOn: null },
  ...{ suspendedOn: null, closureAnnouncedOn: null, closesOn: null, closedOn: null },
};

export const FacilityActions = actionsOf(facilityWorkflow, {
  planFacility: taking(
    'What is planned, where and by whom; what is not known is left out. 登记内容',
    {
      ...IDENTITY,
      region: regionOf('Code of where it lies: a county, better a community or village. 所在地'),
      ...TRAITS,
    },
    async (step, { region, ...given }) => {
      const { context } = step;
      const place = { regionCode: region, regionAt: regionAt(region) };
      await step.own({ ...place, id: step.key });
      requireHere(context, region);
      await activeOrganization(context, given.organization, 'organization');
      const facility = { ...UNKNOWN, ...columnsOf(given), ...place, synthetic: false };
      await requireSound(step, facility as Facility);
      return facility;
    },
  ),

  correctFacility: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { ...CORRECTIONS, ...TRAITS },
    async ({ row, context, em }, given) => {
      const { organization, type } = given;
      if (organization !== null && organization !== row.organizationId) {
        await activeOrganization(context, organization, 'organization');
      }
      if (type !== null) await requireSameKind(context, row, type);
      const changes = columnsOf(given);
      await requireSound({ context, em, key: row.id }, { ...row, ...changes });
      return { ...changes, status: row.status };
    },
  ),

  correctFacilityContact: taking(
    'What is said anew; what is left out stays as it is. 更新内容',
    CONTACT,
    ({ row }, given) => ({ ...columnsOf(given), status: row.status }),
  ),

  reportBeds: taking(
    'The beds that it has, and since when. 床位上报',
    {
      asOf: day('The day of the count, not to come. 日期'),
      total: beds(
        'Residential beds for elders; day-care places, and places for others, are not among them. 床位总数',
      ),
      nursing: beds('Nursing beds among them, those of dementia units included. 护理型床位'),
      dementia: beds('Beds of dementia units among those for nursing. 认知障碍照护床位'),
      dayCare: beds('Places for the day. 日间照料床位'),
      forDisabled: optional(
        beds('Places for disabled persons who are no elders; as before where left out. 残疾人床位'),
      ),
      forChildren: optional(
        beds('Places for children without parents; as before where left out. 孤残儿童床位'),
      ),
    },
    async ({ row, context, em }, { note: _, ...counted }) => {
      await reportBeds({ context, em }, row.id, counted);
      return { status: row.status };
    },
  ),

  registerFacility: taking(
    'When it was registered. 法人登记内容',
    { registeredOn: day('Day of the registration, not to come. 登记日期') },
    ({ context }, { registeredOn }) => {
      requireStepDay(context, 'registeredOn', registeredOn);
      return { registeredOn };
    },
  ),

  fileFacility: taking(
    'The filing. 备案内容',
    {
      filingNumber: line('Number of the filing, as the receipt has it. 备案编号', 50),
      filedOn: day('Day of the filing, not before the registration and not to come. 备案日期'),
    },
    async ({ row, context, em }, { filingNumber, filedOn }) => {
      requireStepDay(context, 'filedOn', filedOn, row.registeredOn);
      await requireNewNumber({ context, em, row }, filingNumber);
      return { filingNumber, filedOn };
    },
  ),

  openFacility: taking(
    'When it began to operate. 开业内容',
    { openedOn: day('First day, not before the registration and not to come. 开业日期') },
    ({ row, context }, { openedOn }) => {
      requireStepDay(context, 'openedOn', openedOn, row.registeredOn);
      return { openedOn };
    },
  ),

  suspendFacility: taking(
    'Since when it is suspended. 暂停内容',
    { suspendedOn: day('First day, not to come. 暂停日期') },
    ({ row, context }, { suspendedOn }) => {
      requireStepDay(context, 'suspendedOn', suspendedOn, row.openedOn);
      return { suspendedOn };
    },
  ),

  reopenFacility: () => ({ suspendedOn: null, closureAnnouncedOn: null, closesOn: null }),

  announceFacilityClosure: taking(
    'From which day on it is to be closed. 关停公告内容',
    { closesOn: day('First day without it, 30 days from today or later. 拟关停日期') },
    ({ context: { today } }, { closesOn }) => {
      const from = daysLater(today, DAYS_OF_CLOSURE_NOTICE);
      if (closesOn < from) {
        throw REFUSES.NOTICE_TOO_SHORT('closesOn', { days: DAYS_OF_CLOSURE_NOTICE, from });
      }
      return { closureAnnouncedOn: today, closesOn };
    },
  ),

  closeFacility: async ({ row, context, em }, { note }: { note?: string | null }) => {
    const { today } = context;
    if (row.closesOn !== null && today < row.closesOn) {
      throw REFUSES.CLOSURE_NOTICE_NOT_OVER('id', { on: row.closesOn });
    }
    await requireEmpty(context, row.id, 'id');
    await closeBeds({ context, em }, row.id);
    await endWithFacility({ context, em }, row.id, today, note);
    return { closedOn: today, suspendedOn: null };
  },

  abandonFacility: async ({ row, context, em }, { note }: { note?: string | null }) => {
    await requireEmpty(context, row.id, 'id');
    await closeBeds({ context, em }, row.id);
    await endWithFacility({ context, em }, row.id, context.today, note);
    return { closedOn: context.today };
  },
});
