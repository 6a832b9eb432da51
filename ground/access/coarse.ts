import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { getNamedType, getNullableType, type GraphQLField, isListType } from 'graphql';
import { shanghaiDay } from '../china/calendar.ts';
import { expecting, HubError } from '../errors/errors.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Tells } from '../rows/row-objects.ts';
import { formOf, isExact } from '../schema/value-form.ts';
import { isByConsent } from './field-groups.ts';
import { MATRIX } from './matrix.ts';
import { isGiven } from './shared-with.ts';
import { readsByShare } from './shares.ts';

/**
 * What is told of a person to who has no consent of hers that names him: how she stands, in values that
 * many people share. Of days he gets the months, of a birth date the year, of places the counties. Texts,
 * amounts, sets and histories, of which nearly everybody has her own, a consent alone opens. So two who
 * read her hold no value by which each could tell the other whom he means. A coarse date is one of
 * reduced precision (ISO 8601, EDTF level 0): nobody takes it for a day.
 *
 * Shares by consent are met by the legal basis SEPARATE_CONSENT alone, and no other share is
 * (`access.share` checks it), so what a request says decides it, before any row.
 */
export function readsCoarsely(viewer: Viewer): boolean {
  return readsByShare(viewer) && viewer.legalBasis !== 'SEPARATE_CONSENT';
}

/** Whether rows of an entity are told so to this viewer; a consent that names him is his own. */
export function isCoarse(viewer: Viewer, entity: string): boolean {
  const readers = MATRIX[entity];
  return readers !== undefined && !isGiven(readers) && readsCoarsely(viewer);
}

const MONTH = 'YYYY-MM'.length;
const YEAR = 'YYYY'.length;
const COUNTY = 6;

/** A day or an instant as its month, or its year; what is coarse already stays so. */
export function coarseTime(value: unknown, digits = MONTH): unknown {
  if (value === null || value === undefined) return value;
  const isDay = typeof value === 'string' && /^\d{4}(-\d\d){0,2}$/.test(value);
  return (isDay ? value : shanghaiDay(new Date(value as string | Date))).slice(0, digits);
}

/** What columns of a coarse row become. Fields that are made of them are coarse by that. */
export function coarseColumns({ class: entity }: Pick<EntityMetadata, 'class'>): Tells {
  return ({ name, columnTypes }: EntityProperty) => {
    const [type = ''] = columnTypes ?? [];
    if (type === 'date' || type.startsWith('timestamp')) {
      const digits = formOf(entity, name) === 'YEAR' ? YEAR : MONTH;
      return (value) => coarseTime(value, digits);
    }
    if (/regionCode$/i.test(name)) return (code) => (code as string | null)?.slice(0, COUNTY);
    return null;
  };
}

/** The error of a property that a consent alone opens; null for all others. */
export function exactDenied(
  { class: entity, className }: Pick<EntityMetadata, 'class' | 'className'>,
  property: string,
): HubError | null {
  const exact = formOf(entity, property) === 'EXACT' || isByConsent(className, property);
  return exact ? notTold() : null;
}

export function notTold(): HubError {
  return new HubError('FORBIDDEN', expecting('CONSENT_FOR_VALUE'));
}

/**
 * How a field of closed rows, or of an object about a person, is told coarsely; null as it is. `TODAY`
 * is one with arguments, which could be asked for day after day.
 */
export type Coarseness = 'CONSENT' | 'MONTH' | 'COUNTY' | 'TODAY';

/** What a caller is told of himself is no set about her. */
const OF_THE_CALLER: readonly string[] = ['consents', 'referrals', 'allowedActions'];

type Field = Pick<GraphQLField<unknown, unknown>, 'name' | 'type' | 'args'>;

export function coarseness(
  type: string,
  { name: field, type: gives, args }: Field,
): Coarseness | null {
  if (OF_THE_CALLER.includes(field)) return null;
  const { name } = getNamedType(gives);
  const isMany = isListType(getNullableType(gives)) || name.endsWith('Connection');
  if (isMany || isExact(name) || isByConsent(type, field)) return 'CONSENT';
  if (args.length > 0) return 'TODAY';
  if (name === 'Date' || name === 'DateTime') return 'MONTH';
  return name === 'Region' ? 'COUNTY' : null;
}
