import { contestable } from '../../ground/appeal/machine.ts';
import { workingDaysAfter } from '../../ground/china/working-days.ts';
import { keyOf } from '../../ground/synthetic/keys.ts';
import { Dice, textHash } from '../../ground/synthetic/dice.ts';
import type { Machine } from '../../ground/workflow/machine.ts';
import { dateOf, dayOf } from '../world/calendar.ts';
import { officeDayFrom, officeDayUpTo } from './office-hours.ts';

type Row = Record<string, unknown>;

/** Into which table the appeals of a subgraph go, and which of their columns say whose they are. */
export interface AppealsOf {
  table: string;
  columns: readonly ('elder_key' | 'facility_id' | 'worker_key')[];
  /** What of these a row that was decided on says, by its table. */
  about: Readonly<Record<string, (row: Row) => Row>>;
}

const GROUNDS = ['认定事实与实际不符，已补充证明', '适用条款有误', '未考虑家庭实际情况'] as const;

interface Decided {
  machine: Machine;
  /** The table of the row. */
  from: string;
  row: Row;
  steps: readonly Row[];
  asOf: string;
}

/** What somebody contests of a made-up row: one decision in three that still stands; null for the others. */
export function appealOn(
  { columns, about, table }: AppealsOf,
  { machine, from, row, steps, asOf }: Decided,
): { table: string; row: Row } | null {
  const decisions = contestable(machine).map(({ decision }) => decision as string);
  const last = steps.findLast(({ action }) => decisions.includes(String(action)));
  const whose = about[from];
  // What has happened since was no change of its state, such as that the applicant was told.
  if (!last || !whose || last['to_state'] !== steps.at(-1)!['to_state']) return null;
  const subject = String(last['subject']);
  const dice = new Dice(`appeal/${table}`, textHash(`${subject}/${String(last['version'])}`));
  if (dice.below(3) > 0) return null;
  const decidedOn = String(last['at']).slice(0, 10);
  const filed = officeDayFrom(dayOf(decidedOn) + 3 + dice.below(40));
  const today = dayOf(asOf);
  if (filed >= today) return null;
  const dueOn = workingDaysAfter(dateOf(filed), 20);
  const answered = officeDayUpTo(filed + 5 + dice.below(20));
  const open = answered >= officeDayUpTo(today - 1);
  const given = whose(row);
  return {
    table,
    row: {
      key: keyOf(table, textHash(`${subject}/${String(last['version'])}`) >>> 0),
      status: open ? 'FILED' : dice.below(5) === 0 ? 'WITHDRAWN' : 'UPHELD',
      ...{ contested_type: machine.entity, contested_key: subject },
      ...{ contested_action: last['action'], contested_version: last['version'] },
      ...{ contested_actor: last['actor'], contested_on: decidedOn, grounds: dice.pick(GROUNDS) },
      ...{ channel: 'WINDOW', applicant_kind: 'BENEFICIARY', applicant_proof: null },
      ...{ filed_on: dateOf(filed), due_on: dueOn, decided_on: open ? null : dateOf(answered) },
      ...Object.fromEntries(columns.map((column) => [column, given[column] ?? null])),
      ...{ region_code: row['region_code'], region_at: row['region_at'], synthetic: true },
    },
  };
}
