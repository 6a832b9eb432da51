import type { GraphQLField } from 'graphql';
import { isOperator, type Role, type Viewer } from '../identity/viewer.ts';
import { coarseness, isCoarse } from './coarse.ts';
import { FIELD_GROUPS, groupsOf, isSharedInParts } from './field-groups.ts';
import { MATRIX, type Readers } from './matrix.ts';
import { isOfOffices } from './of-offices.ts';
import { notShared } from './row-view.ts';
import { readsByShare, saysWhy } from './shares.ts';
import { holdsOne, missingRoles } from './visible.ts';

/** What a caller would get of a field, as far as it can be told without looking at rows. */
export const VERDICTS = {
  ALLOWED: 'The caller gets it. 可查看',
  MASKED: 'The caller gets it, with a part hidden. 脱敏可见',
  DEPENDS_ON_ROW: 'The caller gets it of some rows; `rule` says of which. 视具体数据而定',
  REFUSED: 'The caller does not get it: FORBIDDEN, or no row at all. 不可查看',
  UNKNOWN: 'It is in no type of the caller’s contract. 不在可用接口范围内',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** By which rule. */
export const ACCESS_RULES = {
  OPEN: 'Open to everybody who has the contract. 公开',
  CONTRACT: 'Contracts hold what an audience may ask for at all. 受众接口范围',
  REGION: 'Rows of the region of the caller’s office and below. 本地区及下辖地区',
  OWN: 'Rows about the elder herself. 本人',
  ACTING:
    'Rows about elders for whom the caller may act, as guardian or as an authorised relative, by records in force today. 监护或亲属授权',
  FACILITY:
    'Rows of the facilities that the caller runs, and nothing that is of offices alone. 本机构',
  ROLE: 'Roles of staff; `roles` names those that read it. 岗位角色',
  NAMED: 'What persons share with the caller, and nothing else of anybody. 经授权的个人',
  PURPOSE: 'A request about a person says why, in its headers. 须说明用途与依据',
  MASK: 'Shown with a part hidden, to everybody who reads the row. 脱敏',
  COARSE:
    'Under a grant, without a consent that names the caller, of days the months are told, of a birth date ' +
    'the year, of places the counties; texts, exact amounts, sets and histories not at all. 无本人同意，仅告知概略信息',
  WORKFLOW: 'The state machine of the row; `allowedActions` tells it of each. 办理流程',
} as const;
export type AccessRule = keyof typeof ACCESS_RULES;

export interface Reading {
  verdict: Verdict;
  rule: AccessRule;
  /** Roles that would read it, where the caller's do not. */
  roles: readonly Role[];
}

const OPEN: Reading = { verdict: 'ALLOWED', rule: 'OPEN', roles: [] };

/** What the caller reads of the rows of an entity: the same decision as `visibleTo`, told in words. */
export function readingOf(viewer: Viewer, entity: string): Reading {
  const readers = MATRIX[entity];
  if (!readers) return OPEN;
  const { audience, region, person, account } = viewer;
  if (audience === 'staff') {
    const { roles } = readers;
    if (!holdsOne(roles, viewer)) return { verdict: 'REFUSED', rule: 'ROLE', roles };
    if ('everywhere' in readers) return { verdict: 'ALLOWED', rule: 'ROLE', roles: [] };
    if (region !== null) return { verdict: 'DEPENDS_ON_ROW', rule: 'REGION', roles: [] };
    if (isOperator(viewer)) return { verdict: 'DEPENDS_ON_ROW', rule: 'FACILITY', roles: [] };
  }
  if (audience === 'elder' && isOfPersons(readers)) {
    if (person !== null) return { verdict: 'DEPENDS_ON_ROW', rule: 'OWN', roles: [] };
    if (account !== null) return { verdict: 'DEPENDS_ON_ROW', rule: 'ACTING', roles: [] };
  }
  if (readsByShare(viewer)) return sharedReading(viewer, entity, readers);
  return { verdict: 'REFUSED', rule: audience === 'elder' ? 'OWN' : 'NAMED', roles: [] };
}

/** What the caller reads of a field of rows that he sees. */
export function fieldReadingOf(
  viewer: Viewer,
  entity: string,
  held: GraphQLField<unknown, unknown>,
  /** The closed entity whose row has it, or has the object with it. */
  row: string,
): Reading {
  const { name: field } = held;
  const roles = missingRoles(entity, field, viewer);
  if (roles) return { verdict: 'REFUSED', rule: 'ROLE', roles };
  if (isOperator(viewer) && isOfOffices(entity, field)) {
    return { verdict: 'REFUSED', rule: 'FACILITY', roles: [] };
  }
  if (readsByShare(viewer) && isSharedInParts(entity) && notShared(entity, field, ALL_GROUPS)) {
    return { verdict: 'REFUSED', rule: 'NAMED', roles: [] };
  }
  if (isCoarse(viewer, row)) {
    const as = coarseness(entity, held);
    if (as && as !== 'TODAY')
      return { verdict: as === 'CONSENT' ? 'REFUSED' : 'MASKED', rule: 'COARSE', roles: [] };
  }
  return MASKED.test(field) ? { verdict: 'MASKED', rule: 'MASK', roles: [] } : OPEN;
}

/** Fields that are shown with a part hidden say so in their name. */
const MASKED = /Masked$/;

const ALL_GROUPS = Object.keys(FIELD_GROUPS);

/** Which groups a person shares is told of no row here: that she is there at all would follow. */
function sharedReading(viewer: Viewer, entity: string, readers: Readers): Reading {
  if ('recipient' in readers) return { verdict: 'DEPENDS_ON_ROW', rule: 'NAMED', roles: [] };
  if (groupsOf(entity).length === 0) return { verdict: 'REFUSED', rule: 'NAMED', roles: [] };
  return saysWhy(viewer)
    ? { verdict: 'DEPENDS_ON_ROW', rule: 'NAMED', roles: [] }
    : { verdict: 'REFUSED', rule: 'PURPOSE', roles: [] };
}

function isOfPersons(readers: Readers): boolean {
  if ('under' in readers) return isOfPersons(MATRIX[readers.under]!);
  return readers.person !== undefined || readers.knownTo !== undefined;
}
