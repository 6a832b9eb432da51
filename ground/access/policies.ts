import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import type { Role } from '../identity/viewer.ts';
import { tableOf } from '../rows/table-of.ts';
import type { SqlCondition } from '../rows/list-spec.ts';
import { NOBODY } from './asker.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { isHers } from './acting.ts';
import { ofFacilities, workersOf } from './of-facilities.ts';
import { PROJECTIONS, type ProjectionReaders } from './projections.ts';
import { type Known, sharedWith } from './shared-with.ts';
import { SETTING_ASKER } from './viewer-setting.ts';
import { ofOffice, ofPerson } from './visible.ts';

/** What row security lets requests do with the rows of a table. */
export interface Policies {
  table: string;
  /** SQL over a row: who sees it. Null where no request looks at it. */
  reads: string | null;
  /** SQL over a row: who may make it, change it and take it away. Null where requests only read. */
  writes: string | null;
  /** SQL of who works at the caller's facilities, where a policy asks it by `own_workers()`. */
  workers?: string;
  /** SQL of whether the caller sees a row of an entity by `row_key`, which a policy asks by `sees_step()`. */
  steps?: readonly (readonly [entity: string, condition: string])[];
  /** Whether requests add rows and leave those that are there alone. */
  appends?: true;
}

interface Tables {
  entities: readonly EntityClass<AnyEntity>[];
  /** Those whose steps are recorded. */
  recorded?: readonly string[];
}

const A_CALLER = "(select access.asks('audience')) is not null";
const MAY_BE_SHOWN = '(select access.may_be_shown())';
const AN_ELDER = "(select access.asks('audience')) = 'elder'";

const holds = (roles: readonly Role[]) => `(select access.holds('{${roles.join(',')}}'::text[]))`;
const anyOf = (...ways: readonly string[]) => ways.map((way) => `(${way})`).join('\n or ');

/**
 * The policies of all tables of a subgraph with rows that not everybody reads. They follow from the
 * one table of readers (matrix.ts), as the conditions of `Rows` do, and hold where a statement
 * forgets those. Every other table is open.
 */
export function policiesOf({ entities, recorded = [] }: Tables): Policies[] {
  const tables = new Map(entities.map((entity) => [entity.name, tableOf(entity)]));
  const known: Known = (entity) => ({ tableName: tables.get(entity)! });
  const closed = [...tables].filter(([name]) => Object.hasOwn(MATRIX, name));
  const projected = [...tables.values()].filter((table) => Object.hasOwn(PROJECTIONS, table));
  return [
    ...closed.map(([name, table]) => ofEntity(name, table, known)),
    ...projected.map((table) => ofProjection(table, PROJECTIONS[table]!, tables)),
    ...(tables.has('TransitionRecord') ? [ofTransitions(tables, recorded)] : []),
    ...(tables.has('OutboxFact') ? [OUTBOX] : []),
    ...(tables.has('ElderLookUp') ? [LOOK_UPS] : []),
    ...(tables.has('ImportedRow') ? [IMPORTED] : []),
    ...['LedgerAccount', 'LedgerEntry'].flatMap((name) =>
      tables.has(name) ? [{ table: tables.get(name)!, reads: null, writes: null }] : [],
    ),
  ];
}

function ofEntity(name: string, table: string, known: Known): Policies {
  const readers = MATRIX[name]!;
  const hands = inHands(readers, table, known);
  const shared = sharedWith(SETTING_ASKER, name, table, known);
  const facility = ofOperator(readers, table, known);
  const ways = [
    hands,
    ...(facility === NOBODY ? [] : [gated(holds(['OPERATOR']), facility)]),
    ...(shared === NOBODY ? [] : [gated(MAY_BE_SHOWN, shared)]),
  ];
  const at = readers.facility;
  const hers = readers.operatorWrites ? [gated(holds(['OPERATOR']), facility)] : [];
  const writes = changedBy(readers, table, known);
  return {
    ...{ table, reads: ways.length > 1 ? anyOf(...ways) : hands },
    writes: hers.length > 0 ? anyOf(writes, ...hers) : writes,
    ...(typeof at === 'object' && { workers: workersOf(SETTING_ASKER, at).sql }),
  };
}

/** What its operator reads of a facility; she writes only what the table of readers says so of. */
function ofOperator(readers: Readers, table: string, known: Known): SqlCondition {
  if (!readers.roles.includes('OPERATOR')) return NOBODY;
  if ('under' in readers && !readers.facility) return NOBODY;
  // Contracts are seen with their worker: to ask for them here would go round in circles.
  const workers = () => ({ sql: '(select own_workers())::uuid[]', params: [] });
  return ofFacilities(SETTING_ASKER, readers, table, known, workers);
}

/** Whose a row is: the offices that read it, and the elder it is about. */
function inHands(readers: Readers, table: string, known: Known): string {
  const person = ofPerson(SETTING_ASKER, readers, table, known);
  if ('under' in readers) {
    // Its owner's policies say who sees that. Said here once more, they would be planned for each way.
    const owner = `exists (select from "${known(readers.under).tableName}" o
      where o."key" = ${table}."${readers.column}")`;
    const callers = [holds(readers.roles), ...(person === NOBODY ? [] : [AN_ELDER])];
    return `(${anyOf(...callers)}) and ${owner}`;
  }
  const office = gated(holds(readers.roles), ofOffice(SETTING_ASKER, readers, table, known));
  return person === NOBODY ? office : anyOf(office, gated(AN_ELDER, person));
}

/**
 * A province reads and changes nothing; a person changes what is about her, and not what she merely
 * knows of others, such as who assessed her.
 */
function changedBy(readers: Readers, table: string, known: Known): string {
  const roles = readers.roles.filter((role) => role !== 'PROVINCE' && role !== 'OPERATOR');
  const office = { ...readers, roles };
  if (!('knownTo' in ownerOf(readers))) return inHands(office, table, known);
  return gated(holds(roles), ofOffice(SETTING_ASKER, readers, table, known));
}

function ownerOf(readers: Readers): Readers {
  return 'under' in readers ? ownerOf(MATRIX[readers.under]!) : readers;
}

function gated(gate: string, { sql, params }: SqlCondition): string {
  if (params.length > 0) throw new Error('a policy has no parameters');
  return `${gate} and ${sql}`;
}

function ofProjection(
  table: string,
  { roles, inRegion, inHand = {}, person }: ProjectionReaders,
  tables: ReadonlyMap<string, string>,
): Policies {
  const { from, to } = SETTING_ASKER;
  const region = inRegion ? ` and ${table}.region_at between ${from.sql} and ${to.sql}` : '';
  const held = Object.entries(inHand).flatMap(([entity, column]) => {
    const of = tables.get(entity);
    return of ? [`exists (select from "${of}" r where r."${column}" = ${table}.${person})`] : [];
  });
  const ways = [
    ...(roles ? [`${holds(roles)}${region}`] : []),
    ...held.map((row) => `${holds(roles!)} and ${row}`),
    ...(person ? [`${AN_ELDER} and ${isHers(SETTING_ASKER, `${table}.${person}`).sql}`] : []),
  ];
  return { table, reads: ways.length > 0 ? anyOf(...ways) : null, writes: null };
}

/**
 * Steps are seen with their row, and by who did them; nobody changes one. Whether a row is seen is asked
 * by `sees_step()`, so that a statement plans the condition of one entity and not of all.
 */
function ofTransitions(tables: ReadonlyMap<string, string>, recorded: readonly string[]): Policies {
  const table = tables.get('TransitionRecord')!;
  const own = `${table}.actor = (select access.asks('subject'))`;
  const steps = recorded.map((name): [string, string] => [
    name,
    Object.hasOwn(MATRIX, name)
      ? `exists (select from "${tables.get(name)}" r where r."key" = row_key::uuid)`
      : A_CALLER,
  ]);
  const seen = `sees_step(${table}.entity, ${table}.subject)`;
  return { table, reads: anyOf(own, seen), writes: own, appends: true, steps };
}

/** What is told to other subgraphs is written with each change, and read by the relay alone. */
const OUTBOX: Policies = { table: 'fact_outbox', reads: null, writes: A_CALLER, appends: true };

/** What an import keeps of its rows is of the office that imported, and of those above it. */
const IMPORTING = `(select access.asks('audience')) = 'staff'
  and imported_row.region_at between ${SETTING_ASKER.from.sql} and ${SETTING_ASKER.to.sql}`;
const IMPORTED: Policies = { table: 'imported_row', reads: IMPORTING, writes: IMPORTING };

/** Whom an organisation has asked for is its own to read, so that it can be counted; nobody changes it. */
const ASKED_BY_CALLER = "elder_look_up.organisation = (select access.asks('organisation'))";
const LOOK_UPS: Policies = {
  table: 'elder_look_up',
  reads: ASKED_BY_CALLER,
  writes: ASKED_BY_CALLER,
  appends: true,
};
