import { keyOf } from '../../ground/synthetic/keys.ts';
import { DEXING } from './programmes-dexing.ts';
import { ORDOS } from './programmes-ordos.ts';
import { HEILONGJIANG, YUXI } from './programmes-others.ts';
import { SHENYANG } from './programmes-shenyang.ts';
import { type ProgrammeRow, rowsOf } from './programme-row.ts';

const DOCUMENTS = [DEXING, SHENYANG, ORDOS, YUXI, HEILONGJIANG];
/** Room for the programmes of one document. */
const ROOM = 1000;

export interface NumberedProgramme extends ProgrammeRow {
  n: number;
}

/** Every subsidy programme of the five source documents, numbered by its place: append only. */
export function programmeRows(): NumberedProgramme[] {
  return DOCUMENTS.flatMap((document, number) =>
    rowsOf(document).map((row, at) => ({ ...row, n: number * ROOM + at + 1 })),
  );
}

export function programmeId({ n }: NumberedProgramme): string {
  return keyOf('subsidyProgramme', n);
}
