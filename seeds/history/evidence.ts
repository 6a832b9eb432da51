import { createHash } from 'node:crypto';
import { Dice, textHash } from '../../ground/synthetic/dice.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import type { Machine } from '../../ground/workflow/machine.ts';

type Row = Record<string, unknown>;

/** Into which table the evidence of a subgraph goes, and whose it is, by the table of the row. */
export interface EvidenceOf {
  table: string;
  /** The columns `whose` and, where the evidence is about an elder, `elder_key`. */
  about: Readonly<Record<string, (row: Row) => Row>>;
}

const MEDIA = ['PDF', 'OFD', 'JPEG'] as const;

/** What was named for a made-up step that rests on evidence; null for the others. */
export function evidenceFor(
  { table, about }: EvidenceOf,
  { machine, from, row, step }: { machine: Machine; from: string; row: Row; step: Row },
): { table: string; row: Row } | null {
  const { action, subject, version, at } = step;
  const whose = about[from];
  if (!whose || !machine.actions[String(action)]?.evidenced) return null;
  const named = `${String(subject)}/${String(version)}`;
  const dice = new Dice(`evidence/${table}`, textHash(named));
  const namedOn = String(at).slice(0, 10);
  // Here and there the same paper is handed in for two, which an office is told of.
  const paper = dice.below(40) === 0 ? `${table}/${String(row['region_code'])}` : named;
  return {
    table,
    row: {
      key: keyOf(table, textHash(named) >>> 0),
      sha256: createHash('sha256').update(paper).digest('hex'),
      ...{ media_type: dice.pick(MEDIA), bytes: dice.between(20_000, 4_000_000) },
      ...{ privacy_class: 'P3', holder: '民政局档案室' },
      reference: `ZM-${namedOn.replaceAll('-', '')}-${String(dice.between(1, 99_999)).padStart(5, '0')}`,
      ...{ about_type: machine.entity, about_key: subject, about_action: action },
      ...{ about_version: version, named_on: namedOn },
      ...{ region_code: row['region_code'], region_at: row['region_at'], synthetic: true },
      ...whose(row),
    },
  };
}
