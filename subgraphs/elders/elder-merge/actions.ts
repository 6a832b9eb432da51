import { openText, sealText } from '../../../ground/identity/sealed-text.ts';
import { choice, line, optional, recordOf } from '../../../ground/row/arguments.ts';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import { actionsOf, taking } from '../../../ground/workflow/actions.ts';
import { type Step, Workflow } from '../../../ground/workflow/workflow.ts';
import { HAS_NUMBER } from '../elder/conditions.ts';
import { Elder } from '../elder/entity.ts';
import { NATIONAL_ID_SEAL } from '../elder/national-id-seal.ts';
import { elderWorkflow } from '../elder/workflow.ts';
import { MergeCase } from '../merge-case/entity.ts';
import { mergeCaseWorkflow } from '../merge-case/workflow.ts';
import { FREE_REGISTRATIONS, MERGE_ELDER, PART_ELDER } from './answers.ts';
import { bothRecords, lockRecords, REFUSES, requireOnePerson } from './conditions.ts';
import { ElderMerge, type FormerNumber, WrongNumber } from './entity.ts';
import { follow, goBack, openCases } from './follow.ts';
import { ELDER_MERGE } from './machine.ts';

export const elderMergeWorkflow = new Workflow(ElderMerge, ELDER_MERGE, 'p3');

const SAME_PERSON = 'select access.merge_person(?::uuid, ?::uuid)';
const TWO_PERSONS = 'select access.part_person(?::uuid)';

export const ElderMergeActions = actionsOf(elderMergeWorkflow, {
  mergeElders: taking(
    'Which two records are of one person, and how that is known; the note says why. 合并内容',
    {
      survivor: recordOf('The record that stands. 保留的档案'),
      duplicate: recordOf('The record that becomes part of it. 重复的档案'),
      evidence: line('By which paper the two are one person. 依据材料', 200),
      wrongNumber: optional(
        choice(WrongNumber, 'Which identity number is known to be wrong. 有误的身份证号'),
      ),
    },
    async ({ context, em, key, own }, { evidence, wrongNumber, note = null, ...keys }) => {
      const both = await bothRecords({ context, em }, keys);
      requireOnePerson(both, wrongNumber);
      const { survivor, duplicate } = both;
      const { regionCode, regionAt } = survivor;
      const { survivor: elderKey, duplicate: duplicateKey } = keys;
      const merge = { key, elderKey, duplicateKey, regionCode, regionAt };
      await own(merge);
      const swap = wrongNumber === 'OF_SURVIVOR';
      const number = swap ? numberFor(context, survivor, duplicate) : null;
      await context.rows.answer(MERGE_ELDER, [duplicateKey, elderKey]);
      await em.execute(SAME_PERSON, [duplicateKey, elderKey]);
      if (number) await correct({ context, em, row: survivor }, number, note);
      await follow({ context, em }, merge);
      await openCases({ context, em }, merge);
      return {
        ...{ elderKey, duplicateKey, regionCode, regionAt, evidence, wrongNumber },
        ...{ duplicateHash: duplicate.nationalIdHash, mergedOn: context.today, undoneOn: null },
        ...{ formerNumber: swap ? numberOf(survivor) : null, synthetic: false },
      };
    },
  ),

  undoMerge: taking(
    'Which merge was wrong; the note says why. 撤销内容',
    {},
    async ({ row: merge, context, em }, { note = null }) => {
      const { elderKey, duplicateKey, duplicateHash, formerNumber } = merge;
      await lockRecords(em, [elderKey, duplicateKey]);
      const survivor = await context.rows.locked(Elder, elderKey);
      if (survivor?.key !== elderKey) throw REFUSES.MERGED_SINCE('id');
      const took = formerNumber !== null && survivor.nationalIdHash === duplicateHash;
      const back = took ? formerNumber.nationalIdHash : duplicateHash;
      await lockNames(em, [`national-id/${back}`]);
      if (await context.rows.isSo(HAS_NUMBER, [back, duplicateKey])) {
        throw REFUSES.NUMBER_TAKEN('id');
      }
      if (took) await correct({ context, em, row: survivor }, formerNumber, note);
      await context.rows.answer(FREE_REGISTRATIONS, [duplicateKey]);
      await context.rows.answer(PART_ELDER, [duplicateKey]);
      await em.execute(TWO_PERSONS, [duplicateKey]);
      await goBack({ context, em }, merge);
      await closeCases({ context, em }, merge.key, note);
      return { undoneOn: context.today };
    },
  ),
});

function numberOf(elder: Elder): FormerNumber {
  const { birthDate, sex, nationalIdMasked, nationalIdHash, nationalIdSealed } = elder;
  return { birthDate, sex, nationalIdMasked, nationalIdHash, nationalIdSealed };
}

/** The number of the duplicate as the survivor keeps it, sealed for its own row. */
function numberFor(
  context: Step<ElderMerge>['context'],
  survivor: Elder,
  duplicate: Elder,
): FormerNumber {
  const seal = context.dataKey(NATIONAL_ID_SEAL);
  const text = openText(seal, duplicate.key, duplicate.nationalIdSealed);
  return { ...numberOf(duplicate), nationalIdSealed: sealText(seal, survivor.key, text) };
}

async function correct(
  { context, em, row }: Step<Elder>,
  number: FormerNumber,
  note: string | null,
): Promise<void> {
  const changes = { ...number, status: row.status };
  await elderWorkflow.change({ context, em }, 'correctElder', note, row, changes);
}

/** Nobody has to choose between rows that are not of one person. */
async function closeCases(
  { context, em }: Omit<Step<ElderMerge>, 'row'>,
  mergeKey: string,
  note: string | null,
): Promise<void> {
  const order = { expression: 'e.key' };
  const open = await context.rows.listBy(MergeCase, 'mergeKey', mergeKey, order, {
    status: 'OPEN',
  });
  for (const one of open) {
    const changes = { status: 'SETTLED' as const, settledOn: context.today };
    await mergeCaseWorkflow.change({ context, em }, 'settleMergeCase', note, one, changes);
  }
}
