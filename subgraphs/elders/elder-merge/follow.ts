import { awaitTurn, publish } from '../../../ground/facts/facts.ts';
import type { MergeClash } from '../../../ground/facts/follows-survivor.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { publishElder } from '../elder/facts.ts';
import { MergeCase } from '../merge-case/entity.ts';
import type { ElderMerge } from './entity.ts';
import { NOUNS } from './nouns.ts';

type Within = Omit<Step<ElderMerge>, 'row'>;
export type Merged = Pick<
  ElderMerge,
  'key' | 'elderKey' | 'duplicateKey' | 'regionCode' | 'regionAt'
>;

/** Lets what is about a duplicate follow, here and, by a fact, in the other subgraphs. */
export async function follow({ context, em }: Within, merge: Merged): Promise<void> {
  const { elderKey: survivor, duplicateKey: duplicate } = merge;
  for (const noun of NOUNS) await context.rows.answer(noun.follow, [duplicate, survivor]);
  await publishElder(context, em, survivor);
  await awaitTurn(em, { kind: 'ELDER', subject: duplicate });
  await publish(em, { kind: 'ELDER', subject: duplicate, payload: { mergedInto: survivor } });
}

/** What of this subgraph stands where it is, since the survivor has one that runs. */
export async function clashes({ context }: Within, merge: Merged): Promise<Clash[]> {
  const all: Clash[] = [];
  for (const noun of NOUNS) {
    all.push(
      ...(await context.rows.answer<Clash>(noun.clashes, [merge.elderKey, merge.duplicateKey])),
    );
  }
  return all;
}

type Clash = Omit<MergeClash, 'duplicate'>;

/** Opens a case for each clash of this subgraph; those of others open theirs by what they tell. */
export async function openCases(within: Within, merge: Merged): Promise<void> {
  const { elderKey, regionCode, regionAt, key: mergeKey } = merge;
  for (const { entity, row: rowKey, beside: besideKey } of await clashes(within, merge)) {
    await within.em.insert(MergeCase, {
      ...{ key: newKey(), status: 'OPEN', mergeKey, elderKey, regionCode, regionAt },
      ...{ about: entity, rowKey, besideKey, openedOn: within.context.today, synthetic: false },
    } as never);
  }
}

/** Lets what followed go back to a duplicate that stands on its own again, here and by its fact. */
export async function goBack({ context, em }: Within, merge: Merged): Promise<void> {
  for (const noun of NOUNS) await context.rows.answer(noun.back, [merge.duplicateKey]);
  await publishElder(context, em, merge.elderKey);
  await publishElder(context, em, merge.duplicateKey);
}
