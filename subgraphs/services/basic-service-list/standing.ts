import { ancestorCode, REGION_LEVELS } from '../../../ground/china/region-code.ts';
import { listReasons, mayApply } from '../rules/list-validity.ts';
import { type BasicServiceList, NATION } from './entity.ts';

/** What of a published list decides where it applies. */
export type PublishedList = Pick<
  BasicServiceList,
  'id' | 'source' | 'regionCode' | 'items' | 'reviewedAgainstId'
>;

export interface Standing<List extends PublishedList> {
  /** The list that applies. */
  list: List;
  /** What it is compared with: the list that applies one level up. */
  above: List | null;
  setAside: List | null;
}

/** Whose lists may apply in a region: the nation first, then level by level down to it. */
export function jurisdictionsOf(code: string): string[] {
  const codes = REGION_LEVELS.map((level) => ancestorCode(code, level));
  return [NATION, ...new Set(codes.filter((one) => one !== null))];
}

/** The list that applies among those of the jurisdictions in their order, null where there is none. */
export function standingAmong<List extends PublishedList>(
  lists: readonly (List | null)[],
): Standing<List> | null {
  let standing: Standing<List> | null = null;
  for (const list of lists) {
    if (list) standing = stepDown(standing, list);
  }
  return standing;
}

/** The national list is known by its items only, so it is a default and no yardstick. */
export function binds({ source }: PublishedList): boolean {
  return source !== 'NATIONAL_DEFAULT';
}

/** One level down: a list applies unless the one above binds it and it gives less. */
function stepDown<List extends PublishedList>(
  above: Standing<List> | null,
  list: List,
): Standing<List> {
  const reasons = above && binds(above.list) ? listReasons(list, above.list) : [];
  if (above && !mayApply(reasons)) return { ...above, setAside: list };
  return { list, above: above?.list ?? null, setAside: null };
}
