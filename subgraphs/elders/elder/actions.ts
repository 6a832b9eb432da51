import { daysLater } from '../../../ground/china/calendar.ts';
import { regionAt } from '../../../ground/china/region-code.ts';
import {
  type ArgumentsOf,
  choice,
  day,
  line,
  optional,
  phone,
  regionOf,
  several,
  text,
} from '../../../ground/row/arguments.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import type { Changes } from '../../../ground/workflow/workflow.ts';
import { leaveHousehold } from '../household-membership/register.ts';
import { ofNewNumber, REFUSES, requireHere } from './conditions.ts';
import { moveEntries } from './entries.ts';
import type { Elder } from './entity.ts';
import {
  Education,
  IncomeSource,
  LivingSituation,
  MaritalStatus,
  MedicalPayment,
} from './profile.ts';
import { beginRegistration, endRegistration, resumeRegistration } from './registration.ts';
import { elderWorkflow } from './workflow.ts';

const MOST_VALUES = 10;

/** What need not be known; what an office does not know it leaves out. */
const PROFILE = {
  hukouRegion: optional(regionOf('Code of where the household is registered. 户籍地')),
  address: optional(line('Address, at most 200 characters. 住址', 200)),
  phone: optional(phone('Telephone: digits, at most 20. 电话')),
  ethnicity: optional(line('Ethnic group, such as 汉族. 民族', 20)),
  livingSituation: optional(choice(LivingSituation, 'With whom she lives. 居住情况')),
  maritalStatus: optional(choice(MaritalStatus, 'Marital status. 婚姻状况')),
  education: optional(choice(Education, 'Highest education. 文化程度')),
  incomeSources: optional(
    several(choice(IncomeSource, 'What she lives on. 经济来源'), MOST_VALUES),
  ),
  medicalPayments: optional(
    several(choice(MedicalPayment, 'Who pays for medical care. 医疗费用支付方式'), MOST_VALUES),
  ),
};

const name = (description: string) => line(description, 50);
const number = (description: string) => text(description);

/** The columns of what was given. */
function profile({ hukouRegion, ...given }: ArgumentsOf<typeof PROFILE>): Changes<Elder> {
  const known = Object.entries(given).filter(
    ([field, value]) => field in PROFILE && value !== null,
  );
  return {
    ...Object.fromEntries(known),
    ...(hukouRegion !== null && {
      ...{ hukouRegionCode: hukouRegion, hukouRegionAt: regionAt(hukouRegion) },
    }),
  };
}

const UNKNOWN: Changes<Elder> = {
  ...{ address: null, phone: null, ethnicity: null, livingSituation: null, maritalStatus: null },
  ...{ education: null, incomeSources: [], medicalPayments: [] },
};

export const ElderActions = actionsOf(elderWorkflow, {
  registerElder: taking(
    'Who is taken into the register; birth date and sex are read from the identity number. 登记内容',
    {
      nationalId: number('Identity number (GB 11643). 公民身份号码'),
      name: name('Name, as the identity card has it. 姓名'),
      region: regionOf(
        'Code of where she lives, in the region of the office: a county, better a community or ' +
          'village. 居住地',
      ),
      ...PROFILE,
    },
    async ({ context, em, key, own }, { region, nationalId, name, ...given }) => {
      const place = { regionCode: region, regionAt: regionAt(region) };
      await own(place);
      requireHere(context, region, 'region');
      const numbered = await ofNewNumber({ context, em, key }, nationalId);
      const { hukouRegion = null } = given;
      await beginRegistration(em, key, region, context.today);
      return {
        ...UNKNOWN,
        ...profile({ ...given, hukouRegion: hukouRegion ?? region }),
        ...{ ...numbered, ...place, name, lifeStatusOn: null, synthetic: false },
      };
    },
  ),

  correctElder: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    {
      nationalId: optional(
        number('Identity number, where a wrong one was written down. 公民身份号码'),
      ),
      name: optional(name('Name. 姓名')),
      ...PROFILE,
    },
    async ({ context, em, row }, { nationalId, name, ...given }) => ({
      ...profile(given),
      ...(name !== null && { name }),
      ...(nationalId !== null && (await ofNewNumber({ context, em, key: row.key }, nationalId))),
    }),
  ),

  moveElder: taking(
    'Where she lives now, and since when. 变更内容',
    {
      movedTo: regionOf('Code of where she lives now, in the region of the office. 现居住地'),
      movedOn: day('First day there, not to come. 迁居日期'),
      address: optional(PROFILE.address),
    },
    async (step, { movedTo, movedOn, address, note }) => {
      requireHere(step.context, movedTo, 'movedTo');
      if (movedTo === step.row.regionCode) throw REFUSES.AT_PRESENT('movedTo');
      await endRegistration(step, movedOn, 'movedOn', { lastDay: daysLater(movedOn, -1) });
      await leaveHousehold(step, daysLater(movedOn, -1), note);
      await beginRegistration(step.em, step.row.key, movedTo, movedOn);
      const place = { regionCode: movedTo, regionAt: regionAt(movedTo) };
      await moveEntries(step.em, step.row.key, place);
      return { ...place, address };
    },
  ),

  recordElderDeath: taking(
    'When she died. 死亡登记内容',
    { diedOn: day('Day of death, not to come. 死亡日期') },
    async (step, { diedOn, note }) => {
      await endRegistration(step, diedOn, 'diedOn');
      await leaveHousehold(step, diedOn, note);
      return { lifeStatusOn: diedOn };
    },
  ),

  recordElderLeft: taking(
    'When she left. 迁出登记内容',
    { leftOn: day('Last day here, not to come. 迁出日期') },
    async (step, { leftOn, note }) => {
      await endRegistration(step, leftOn, 'leftOn');
      await leaveHousehold(step, leftOn, note);
      return { lifeStatusOn: leftOn };
    },
  ),

  reinstateElder: async (step) => {
    await resumeRegistration(step);
    return { lifeStatusOn: null };
  },
});
