import { MATTERS, type Matter } from '../../ground/application/matters.ts';
import type { TestHub } from './hub.ts';
import type { Row } from './specimen.ts';

/** The columns that every application has, for an insert of a test; `appliedSql` has their values. */
export const APPLIED_COLUMNS = `acceptance_number, channel, applicant_kind, materials, received_on,
  promised_days, due_on, supplement_asked_on, concluded_on, result`;

interface Stands {
  receivedOn: string;
  /** Waits for the last of its materials. */
  lacking?: boolean;
  concluded?: { on: string; result: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' } | null;
}

/** SQL: the values of an application that was handed in at the counter by whom it is for. */
export function appliedSql(
  matter: Matter,
  { receivedOn, lacking = false, concluded = null }: Stands,
): string {
  const day = (on: string | null | undefined) => (on ? `date '${on}'` : 'null::date');
  return `'T-' || uuidv7(), 'WINDOW', 'BENEFICIARY', '${materialsSql(matter, lacking)}'::jsonb,
    ${day(receivedOn)}, 20, ${day(lacking ? null : '2026-07-31')},
    ${day(lacking ? receivedOn : null)}, ${day(concluded?.on)},
    ${concluded ? `'${concluded.result}'` : 'null::text'}`;
}

/** The materials of a matter as they are stored: all given, or all but the last. */
export function materialsSql(matter: Matter, lacking = false): string {
  const all = MATTERS[matter].materials;
  const stored = all.map((material, n) => {
    const missing = lacking && n === all.length - 1;
    const since = missing ? null : '2026-05-01';
    return { material, state: missing ? 'MISSING' : 'GIVEN', waiver: null, since };
  });
  return JSON.stringify(stored);
}

/** What the steps that all applications have are sent. */
export function applicationInput(matter: Matter, action: string): Row | null {
  if (action.startsWith('check')) return { checked: [{ material: 'IDENTITY', state: 'GIVEN' }] };
  if (action.startsWith('ask')) return {};
  if (action.startsWith('supplement')) return { materials: [MATTERS[matter].materials.at(-1)] };
  if (action.startsWith('deliver')) return { by: 'WINDOW', on: '2026-06-30' };
  return null;
}

/** How somebody signed in like this applies. */
export function channelOf(persona: string): string {
  const own = ['elder', 'guardian', 'family', 'operator'];
  return own.includes(persona.split(':')[0]!) ? 'ONLINE' : 'WINDOW';
}

/** All materials of a matter, as an input names them. */
export const allMaterials = (matter: Matter): readonly string[] => MATTERS[matter].materials;

/** The orders that every list of applications has, for `listTests`. */
export const APPLIED_ORDERS = {
  DUE_ON: "coalesce(due_on, '9999-12-31')",
  RECEIVED_ON: "coalesce(received_on, '9999-12-31')",
};

const NUMBER = 'T-000000-20260101-00001';

/** Gives one row of a table and region the number that `appliedFilters` asks for, and makes it late. */
export async function giveNumber({ pg }: TestHub, table: string, region: string): Promise<void> {
  await pg.query(
    `update ${table} set acceptance_number = $1, due_on = received_on - 400
     where key = (select key from ${table} where region_code like $2 and received_on is not null
       order by key limit 1)`,
    [NUMBER, `${region}%`],
  );
}

/** The filters that every list of applications has, after `giveNumber`. */
export function appliedFilters(): Record<string, [string, string]> {
  const late = "coalesce(due_on < coalesce(concluded_on, '2026-06-30'), false)";
  return {
    acceptanceNumber: [`"${NUMBER}"`, `acceptance_number = '${NUMBER}'`],
    channels: ['[WINDOW, PROXY]', "channel in ('WINDOW', 'PROXY')"],
    results: ['[GRANTED]', "result = 'GRANTED'"],
    overdue: ['true', late],
    receivedFrom: ['"2026-03-10"', "received_on >= '2026-03-10'"],
    receivedTo: ['"2026-03-10"', "received_on <= '2026-03-10'"],
    dueFrom: ['"2026-05-10"', "due_on >= '2026-05-10'"],
    dueTo: ['"2026-05-10"', "due_on <= '2026-05-10'"],
  };
}
