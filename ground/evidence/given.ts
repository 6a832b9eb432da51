import { Matches } from 'class-validator';
import {
  type Arguments,
  type ArgumentsOf,
  choice,
  line,
  optional,
  partOf,
  several,
  text,
  whole,
} from '../row/arguments.ts';
import { expected } from '../schema/argument-validation.ts';
import { refusals } from '../workflow/refusals.ts';
import { EvidenceClass, EvidenceMedia } from './kinds.ts';

const REFUSES = refusals({
  EVIDENCE_REQUIRED: {
    en: 'This step rests on evidence. Name at least one piece in `evidence`.',
    zh: '此步骤须有证据材料，请在 `evidence` 中至少填写一项。',
  },
  SAME_EVIDENCE_TWICE: {
    code: 'INVALID_VALUE',
    en: 'This piece is named twice. Name it once.',
    zh: '同一材料重复填写，请只填写一次。',
  },
});

const MOST_BYTES = 2 ** 31 - 1;
export const MOST_PIECES = 10;

const PIECE = {
  sha256: text(
    'SHA-256 of its bytes, as 64 small hexadecimal digits. 哈希值',
    Matches(/^[0-9a-f]{64}$/, expected('FORM')),
  ),
  mediaType: choice(EvidenceMedia, 'What kind of file it is. 文件类型'),
  bytes: whole('Its size, in bytes. 文件大小', [1, MOST_BYTES]),
  privacyClass: choice(EvidenceClass, 'How closely it is to be kept. 保密级别'),
  holder: line('The office that holds it, at most 100 characters. 保管单位', 100),
  reference: text(
    'Under which name the city’s store has it: letters, digits, `.`, `_` and `-`, at most 100; no ' +
      'address of a page, and no identity number. 存储编号',
    Matches(/^(?!.*\d{17}[\dXx])[A-Za-z0-9][\w.-]{0,99}$/, expected('FORM')),
  ),
};
export type GivenEvidence = ArgumentsOf<typeof PIECE>;

/** What every step that rests on evidence takes besides. */
export const EVIDENCE: Arguments = {
  evidence: optional(
    several(
      partOf(
        'EvidenceInput',
        'A piece of evidence; its bytes stay in the city’s store. 证据材料',
        PIECE,
      ),
      MOST_PIECES,
    ),
  ),
};

/** @throws Refusal EVIDENCE_REQUIRED for none; INVALID_VALUE for the same piece twice */
export function requireEvidence(evidence: readonly GivenEvidence[] | null | undefined): void {
  if (!evidence || evidence.length === 0) throw REFUSES.EVIDENCE_REQUIRED('evidence');
  const hashes = evidence.map(({ sha256 }) => sha256);
  const twice = hashes.findIndex((hash, at) => hashes.indexOf(hash) < at);
  if (twice >= 0) throw REFUSES.SAME_EVIDENCE_TWICE(`evidence.${twice}.sha256`);
}
