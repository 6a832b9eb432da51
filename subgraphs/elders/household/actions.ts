import { Matches } from 'class-validator';
import { regionAt } from '../../../ground/china/region-code.ts';
import {
  choice,
  day,
  idOf,
  line,
  optional,
  partOf,
  regionOf,
  several,
  text,
  whole,
} from '../../../ground/row/arguments.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { requireHere } from '../elder/conditions.ts';
import { Elder } from '../elder/entity.ts';
import { HouseholdRelation } from '../household-membership/entity.ts';
import { bookNumber, membersOf, NO_BOOK, REFUSES, requireWithin } from './conditions.ts';
import { moveWith } from './move-with.ts';
import { splitOff } from './split.ts';
import { householdWorkflow } from './workflow.ts';

const MOST_OTHERS = 50;
const MOST_LEAVING = 20;

const SAID = {
  bookNumber: optional(
    text(
      'Number of the household register, 4 to 30 letters and digits; it is kept masked. 户口簿号',
      Matches(/^[0-9A-Za-z]{4,30}$/, expected('TRIMMED')),
    ),
  ),
  others: optional(
    whole('How many live there who are not on the register of elders. 其他同住人数', [
      0,
      MOST_OTHERS,
    ]),
  ),
};

export const HouseholdActions = actionsOf(householdWorkflow, {
  openHousehold: taking(
    'Which dwelling, and since when. 立户内容',
    {
      region: regionOf('Code of the place, in the region of the office. 所在地'),
      address: line('Address, at most 200 characters. 住址', 200),
      openedOn: day('First day, not to come. 立户日期'),
      ...SAID,
    },
    async ({ context, key, own }, { region, address, openedOn, bookNumber: number, others }) => {
      const place = { regionCode: region, regionAt: regionAt(region) };
      await own(place);
      requireHere(context, region, 'region');
      if (openedOn > context.today) throw REFUSES.OPENED_TO_COME('openedOn');
      const book = number === null ? NO_BOOK : await bookNumber(context, key, number);
      const begins = { splitFrom: null, closedOn: null, synthetic: false };
      return { ...place, ...book, address, openedOn, others, ...begins };
    },
  ),

  correctHousehold: taking(
    'What is corrected; what is left out stays as it is. 更正内容',
    { address: optional(line('Address, at most 200 characters. 住址', 200)), ...SAID },
    async ({ row, context }, { address, bookNumber: number, others }) => ({
      ...(address !== null && { address }),
      ...(others !== null && { others }),
      ...(number !== null && (await bookNumber(context, row.key, number))),
    }),
  ),

  moveHousehold: taking(
    'Where it is now, and since when. 迁移内容',
    {
      movedTo: regionOf('Code of the place, in the region of the office. 迁入地'),
      address: line('Address there, at most 200 characters. 迁入住址', 200),
      movedOn: day('First day there, not to come. 迁移日期'),
    },
    async ({ row, context, em }, { movedTo, address, movedOn, note }) => {
      requireHere(context, movedTo, 'movedTo');
      requireWithin(row, movedOn, 'movedOn', context.today);
      const place = { regionCode: movedTo, regionAt: regionAt(movedTo) };
      const members = await membersOf(context, row.key);
      for (const { elderKey } of members) {
        const elder = await context.rows.locked(Elder, elderKey);
        if (elder)
          await moveWith({ row: elder, context, em }, { ...place, address }, movedOn, note);
      }
      return { ...place, address };
    },
  ),

  splitHousehold: taking(
    'Who has left, for where, and since when. 分户内容',
    {
      members: several(
        partOf('LeavingMemberInput', 'Who has left. 离户人员', {
          elder: idOf('Elder', 'The elder. 老年人'),
          relation: choice(HouseholdRelation, 'What she is to the new head. 与新户主关系'),
        }),
        MOST_LEAVING,
      ),
      region: regionOf('Code of the new place, in the region of the office. 新户所在地'),
      address: line('Address there, at most 200 characters. 新户住址', 200),
      splitOn: day('First day there, not to come. 分户日期'),
      others: SAID.others,
    },
    splitOff,
  ),

  closeHousehold: taking(
    'With which day it ends. 销户内容',
    { lastDay: day('Last day, not to come. 最后一日') },
    async ({ row, context }, { lastDay }) => {
      if ((await membersOf(context, row.key)).length > 0) throw REFUSES.MEMBERS_LEFT('id');
      requireWithin(row, lastDay, 'lastDay', context.today);
      return { closedOn: lastDay };
    },
  ),
});
