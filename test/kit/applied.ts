import { MATTERS, type Matter } from '../../ground/application/matters.ts';
import { ApplicationChannel } from '../../ground/schema/application-channel.ts';
import { newKey } from '../../ground/workflow/new-key.ts';
import type { TestHub } from './hub.ts';
import { outcomes } from './outcomes.ts';
import { NEW, type Row, type Specimen } from './specimen.ts';

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
  return JSON.stringify(materialRows(matter, lacking));
}

function materialRows(matter: Matter, lacking: boolean): Row[] {
  const all = MATTERS[matter].materials;
  return all.map((material, n) => {
    const missing = lacking && n === all.length - 1;
    const since = missing ? null : '2026-05-01';
    return { material, state: missing ? 'MISSING' : 'GIVEN', waiver: null, since };
  });
}

/** The same as columns of a row. */
export function appliedRow(matter: Matter, stands: Stands): Row {
  const { receivedOn, lacking = false, concluded = null } = stands;
  return {
    ...{ acceptance_number: `T-${newKey()}`, channel: 'WINDOW', applicant_kind: 'BENEFICIARY' },
    ...{ materials: materialRows(matter, lacking), received_on: receivedOn, promised_days: 20 },
    due_on: lacking ? null : '2026-07-31',
    supplement_asked_on: lacking ? receivedOn : null,
    ...{ concluded_on: concluded?.on ?? null, result: concluded?.result ?? null },
  };
}

/** What the steps that all applications have are sent, of a row that is made lacking before it is asked for more. */
export async function applicationInput(
  { pg }: TestHub,
  { table, primaryKey }: Specimen,
  matter: Matter,
  action: string,
  key: string,
): Promise<Row | null> {
  const { materials } = MATTERS[matter];
  if (/^check\w+Materials$/.test(action)) {
    return { checked: [{ material: materials[0], state: 'GIVEN' }] };
  }
  if (/^ask\w+Supplement$/.test(action)) {
    const lacking = [materialsSql(matter, true), key];
    await pg.query(`update ${table} set materials = $1 where ${primaryKey}::text = $2`, lacking);
    return {};
  }
  if (action.startsWith('supplement')) return { materials: [materials.at(-1)] };
  return /^deliver\w+Result$/.test(action) ? { by: 'WINDOW', on: '2026-06-30' } : null;
}

/** The same matter passes the same checks by every channel. */
export function sameByEveryChannel(
  specimen: Specimen,
  { apply, office, to }: { apply: string; office: string; to: string },
): void {
  const tried = outcomes(specimen, office);
  const unproven = 'APPLICANT_NOT_PROVEN applicant.proof';
  for (const channel of Object.keys(ApplicationChannel)) {
    const made = { channel, ...(channel === 'PROXY' && { applicant: BY_RELATIVE }) };
    tried(apply, NEW, [
      [`what is asked for, by ${channel}`, made, to],
      [`no proof, by ${channel}`, { ...made, applicant: { kind: 'GUARDIAN' } }, unproven],
      [
        `what is not asked for, by ${channel}`,
        { ...made, materials: ['LICENCE'] },
        'NOT_KNOWN materials.0',
      ],
    ]);
  }
}

const BY_RELATIVE = { kind: 'RELATIVE', proof: 'KINSHIP_PAPER' };

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

/** Gives one row of a table and region the number that `appliedFilters` asks for and makes it late, another not. */
export async function giveNumber({ pg }: TestHub, table: string, region: string): Promise<void> {
  await pg.query(
    `update ${table} set acceptance_number = $1, due_on = received_on - 400
     where key = (select key from ${table} where region_code like $2 and received_on is not null
       order by key limit 1)`,
    [NUMBER, `${region}%`],
  );
  await pg.query(
    `update ${table} set due_on = '2026-08-03' where key = (select key from ${table}
       where region_code like $1 and received_on is not null order by key desc limit 1)`,
    [`${region}%`],
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
