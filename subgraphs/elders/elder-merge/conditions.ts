import { notFound } from '../../../ground/errors/errors.ts';
import { lockNames } from '../../../ground/rows/named-lock.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { Step } from '../../../ground/workflow/workflow.ts';
import { ABOUT_ELDER } from '../elder/register-about.ts';
import { Elder } from '../elder/entity.ts';
import type { WrongNumber } from './entity.ts';

export const REFUSES = refusals({
  SAME_RECORD: {
    en: 'Both ids are of one record. Choose the other record of the person.',
    zh: '两个标识为同一档案，请选择另一份重复档案。',
  },
  ALREADY_MERGED: {
    en: 'This record is part of another one by now. Look the person up again.',
    zh: '该档案已并入其他档案，请重新查询。',
  },
  NUMBERS_DIFFER: {
    en: 'Two identity numbers are two persons, unless one of them is known to be wrong. Say which one.',
    zh: '身份证号不同，视为两人；如已查明其中一个有误，请注明是哪一个。',
  },
  LIFE_DIFFERS: {
    en: 'One of the records says that the person has died or left, and the other does not. Correct that first.',
    zh: '两份档案的人员状态不一致（一份已故或已迁出），请先更正后再合并。',
  },
  MERGED_SINCE: {
    code: 'ALREADY_MERGED',
    en: 'The survivor has become part of another record since. Undo that merge first.',
    zh: '保留的档案此后又并入其他档案，请先撤销后一次合并。',
  },
  NUMBER_TAKEN: {
    code: 'ALREADY_REGISTERED',
    en: 'Somebody else was registered with the identity number that would come back. Correct that record first.',
    zh: '待恢复的身份证号此后已被他人登记，请先更正该档案。',
  },
});

/** Whoever writes about either record, or merges one of them, waits until this is over. */
export async function lockRecords(em: Step<Elder>['em'], keys: readonly string[]): Promise<void> {
  await lockNames(
    em,
    keys.flatMap((key) => [`${ABOUT_ELDER}/${key}`, `assessments/${key}`]),
  );
}

/**
 * Both records, locked, in the hands of the caller.
 * @throws NOT_FOUND; Refusal with SAME_RECORD or ALREADY_MERGED
 */
export async function bothRecords(
  { context, em }: Omit<Step<Elder>, 'row'>,
  keys: { survivor: string; duplicate: string },
): Promise<{ survivor: Elder; duplicate: Elder }> {
  await lockRecords(em, Object.values(keys));
  const found = new Map<string, Elder>();
  for (const key of Object.values(keys).sort()) {
    const field = key === keys.survivor ? 'survivor' : 'duplicate';
    const row = await context.rows.locked(Elder, key);
    const { regionCode, key: elderKey } = row ?? { regionCode: '', key: '' };
    if (!row || !(await isInHand({ regionCode, elderKey }, context))) {
      throw notFound(`input.${field}`);
    }
    if (row.key !== key) throw REFUSES.ALREADY_MERGED(field);
    found.set(key, row);
  }
  if (keys.survivor === keys.duplicate) throw REFUSES.SAME_RECORD('duplicate');
  return { survivor: found.get(keys.survivor)!, duplicate: found.get(keys.duplicate)! };
}

/** @throws Refusal with LIFE_DIFFERS or NUMBERS_DIFFER for records that may be of two persons. */
export function requireOnePerson(
  { survivor, duplicate }: { survivor: Elder; duplicate: Elder },
  wrongNumber: WrongNumber | null,
): asserts wrongNumber is WrongNumber {
  if (survivor.status !== duplicate.status) throw REFUSES.LIFE_DIFFERS('duplicate');
  if (wrongNumber === null) throw REFUSES.NUMBERS_DIFFER('wrongNumber');
}
