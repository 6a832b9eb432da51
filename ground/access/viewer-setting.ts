import type { SqlCondition } from '../rows/list-spec.ts';
import { type Asker, type Asking, byName, said, SAID } from './asker.ts';

/**
 * The setting of a transaction that says who asks, as JSON. Each statement that reads carries its own,
 * a change sets it first; it ends with the transaction, so a connection keeps nothing for the next.
 */
export const VIEWER_SETTING = 'hub.viewer';

/** The setting that says what the hub's own work is, for as long as the connection lives. */
export const WORK_SETTING = 'hub.work';
export const WORKS = ['RELAY', 'REBUILD', 'RETENTION', 'LOADER', 'RECORD', 'RECONCILE'] as const;
export type HubWork = (typeof WORKS)[number];

/** What the setting holds. */
export function viewerSetting(asking: Asking): string {
  const { audience, roles, subject } = asking.viewer;
  return JSON.stringify({ audience, roles, subject, ...said(asking) });
}

/** SQL: makes the setting for the rest of a transaction; its one parameter is the JSON. */
export const SET_VIEWER = `select set_config('${VIEWER_SETTING}', ?, true)`;

/**
 * The functions by which policies read the settings:
 * - `asks(name)`: what the caller says of himself; null outside of a request.
 * - `holds(roles)`: whether the caller is staff with one of these roles.
 * - `may_be_shown()`: whether the caller is an app or an office elsewhere that may ask for people.
 * - `works()`: whether this is the hub's own work.
 * - `answers()`: whether a function that answers with numbers or codes asks, and not its caller.
 */
export const SETTING_FUNCTIONS = `
  create or replace function access.asks(name text) returns text language sql stable
    return nullif(current_setting('${VIEWER_SETTING}', true), '')::jsonb ->> name;
  create or replace function access.holds(roles text[]) returns boolean language sql stable
    return access.asks('audience') = 'staff'
      and (nullif(current_setting('${VIEWER_SETTING}', true), '')::jsonb -> 'roles') ?| roles;
  create or replace function access.may_be_shown() returns boolean language sql stable
    return access.asks('audience') in ('developer', 'partner') and exists (
      select from access.client where organisation = access.asks('organisation') and active);
  create or replace function access.works() returns boolean language sql stable
    return current_setting('${WORK_SETTING}', true) in (${WORKS.map((work) => `'${work}'`).join(', ')});
  create or replace function access.answers() returns boolean language sql stable
    return current_user <> session_user;`;

/** Who asks, as policies know it: each value once for a statement, whatever rows it looks at. */
export const SETTING_ASKER: Asker = byName((name): SqlCondition => ({
  sql: `(select access.asks('${name}')::${SAID[name]})`,
  params: [],
}));
