import type { SubgraphContext } from '../serving/context.ts';
import type { CreateInput } from '../workflow/action-input.ts';
import type { UserError } from '../workflow/payload.ts';
import { Refusal } from '../workflow/refusals.ts';
import { REFUSED } from '../workflow/refused.ts';
import { answeredOnce } from './answered-once.ts';
import { normalCell } from './cell.ts';
import type { Importable } from './importable.ts';
import { sayMeanings } from './mapping.ts';
import { requireImporter, requireOffice } from './office.ts';
import type { Held } from './take-row.ts';

export interface SentMapping extends CreateInput {
  source: string;
  meanings: readonly { field?: string | null; word: string; meaning?: string | null }[];
}

/** Findings that are told. */
export const MOST_TOLD = 100;

/** The heading that is left out. */
const LEFT_OUT = '-';

/**
 * Keeps what headings and words of a source stand for; refused with INVALID_VALUE at what is no word, no
 * column, or no value of it.
 */
export async function sayMapping<Row extends Held>(
  noun: Importable<Row>,
  context: SubgraphContext,
  input: SentMapping,
): Promise<{ replayed: boolean; userErrors: UserError[] }> {
  await requireImporter(noun, context);
  const regionCode = requireOffice(context, noun.creates);
  const wrong: Refusal[] = [];
  const meanings = input.meanings.map(({ field = null, word: written, meaning = null }, at) => {
    const word = normalCell(written);
    if (word === null) wrong.push(REFUSED.INVALID_VALUE(`meanings.${at}.word`));
    if (!isColumnOf(noun, field)) wrong.push(REFUSED.INVALID_VALUE(`meanings.${at}.field`));
    else if (meaning !== null && !isMeaning(noun, field, meaning)) {
      wrong.push(REFUSED.INVALID_VALUE(`meanings.${at}.meaning`));
    }
    const said = field === null && meaning === LEFT_OUT ? '' : meaning;
    return { field: field ?? '', word: word ?? '', meaning: said };
  });
  if (wrong.length > 0) {
    const userErrors = new Refusal(...wrong).userErrors(context.viewer.language);
    return { userErrors: userErrors.slice(0, MOST_TOLD), replayed: false };
  }
  const of = { entity: noun.entity.name, regionCode, source: input.source };
  const { replayed } = await answeredOnce(
    context,
    `map import ${noun.name}`,
    input,
    async (_, em) => {
      await sayMeanings(em, of, meanings);
      return meanings.length;
    },
  );
  return { userErrors: [], replayed };
}

/** Whether words of a column stand for values; a heading has no column. */
function isColumnOf<Row extends Held>({ columns }: Importable<Row>, field: string | null): boolean {
  return (
    field === null || (Object.hasOwn(columns, field) && columns[field]!.kind.values !== undefined)
  );
}

function isMeaning<Row extends Held>(
  { columns }: Importable<Row>,
  field: string | null,
  meaning: string,
): boolean {
  if (field === null)
    return meaning === LEFT_OUT || COLUMNS.includes(meaning) || Object.hasOwn(columns, meaning);
  return Object.hasOwn(columns[field]!.kind.values!, meaning);
}

/** Columns of every noun: which row it is, and since when the source says so. */
const COLUMNS = ['externalId', 'id', 'version', 'saidOn'];
