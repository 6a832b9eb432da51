import type { CertificateLevel, Occupation } from './entity.ts';

/**
 * Levels of an occupation, the lowest first; none for a registration without levels. Assessors have
 * theirs from level 3 up, by the occupation of 2020.
 */
export const OCCUPATION_LEVELS: Readonly<Record<Occupation, readonly CertificateLevel[]>> = {
  CAREGIVER: ['L5', 'L4', 'L3', 'L2', 'L1'],
  ASSESSOR: ['L3', 'L2', 'L1'],
  SOCIAL_WORKER: [],
  NURSE: [],
};

/**
 * The levels of which one must be in force before a level is issued: the one directly below it and
 * those above that. Empty for a lowest level. The standard of 2019 has five levels; its conditions of
 * entry (years at work, schooling instead of a level) could not be established from the sources, so
 * "the level below first" is a default of this hub.
 */
export function levelsLeadingTo(
  occupation: Occupation,
  level: CertificateLevel | null,
): readonly CertificateLevel[] {
  const levels = OCCUPATION_LEVELS[occupation];
  const place = level === null ? 0 : levels.indexOf(level);
  return place <= 0 ? [] : levels.slice(place - 1);
}
