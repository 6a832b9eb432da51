import { openIdOf } from '../../ground/identity/open-id.ts';
import type { OfficeLevel } from '../../ground/identity/offices.ts';
import type { Machine } from '../../ground/workflow/machine.ts';
import { publicIdFor, type TestHub } from './hub.ts';
import { writesOf } from './written.ts';

/** How a test gets at a machine: where its rows lie and what its actions need. */
export interface Specimen {
  machine: Machine;
  /** Table with its schema, such as services.home_care_bed. */
  table: string;
  primaryKey: 'key' | 'id';
  /** Region whose staff has the row in hand, and one whose staff has not. */
  region: string;
  otherRegion: string;
  /** Offices of both levels that have the row in hand, where an action has a level. */
  offices?: Record<OfficeLevel, string>;
  /** Number of the elder whom the row is about, and of another one; none where it is about no one. */
  elder?: number;
  otherElder?: number;
  /** Numbers of the facility that the row is about and of another, where their operators act. */
  facility?: number;
  otherFacility?: number;
  /** Offices of other cities, as personas, that have the row in hand and have not. */
  partner?: string;
  otherPartner?: string;
  /** Puts one row into a state and gives its primary key. Called before each try. */
  place(hub: TestHub, state: string): Promise<string>;
  /** Clears the way for an action that makes a row. */
  clear(hub: TestHub): Promise<void>;
  /** What an action needs beside id, version, idempotency key and reason; ids are the persona's. */
  input(hub: TestHub, action: string, persona: string, key: string): Promise<Row> | Row;
  /** Whether its input puts in place what there may be once, so that each try needs a row of its own. */
  apart?: true;
  /** Code that refuses an action on what is in nobody's hands here; NOT_FOUND unless it says so. */
  unknown?: (action: string) => string | undefined;
  /** States an action may be refused in by a guard although the machine allows it. */
  exceptions?: (action: string, state: string) => boolean;
}

export type Row = Record<string, unknown>;

export const NEW = 'New';
/** The note of an action that must give its reason. */
export const REASON = { note: '材料与事实不符' };
/** A row in a state, or none where one is to be made, and what an action of it is to be sent. */
interface Placed {
  key: string;
  row: Row | undefined;
  input: Row;
}

export async function placed(
  hub: TestHub,
  specimen: Specimen,
  state: string,
  action: string,
  as: string | undefined,
): Promise<Placed> {
  const creates = state === NEW;
  if (creates) await specimen.clear(hub);
  const key = creates ? '' : await specimen.place(hub, state);
  const given = await specimen.input(hub, action, as ?? '', key);
  // After the input, which may put in place what the action needs.
  const row = await rowOf(hub, specimen, key);
  const id = row && { id: await idOf(specimen, as, key), version: row.version };
  return { key, row, input: { ...id, ...given } };
}

/** The row as it lies in its table. */
export async function rowOf(
  hub: TestHub,
  { table, primaryKey }: Specimen,
  key: string,
): Promise<Row | undefined> {
  const { rows } = await hub.pg.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${table} t where ${primaryKey}::text = $1`,
    [key],
  );
  return rows[0]?.row;
}

/** What a refused mutation must leave alone in its whole schema, but for the record of whom it looked at. */
export const tracesOf = (hub: TestHub, table: string) => writesOf(hub.pg, table.split('.')[0]!);

export async function idOf({ primaryKey, machine }: Specimen, as: string | undefined, key: string) {
  if (primaryKey === 'id') return openIdOf(machine.entity, key);
  return as === undefined ? key : publicIdFor(as, machine.entity, key);
}
