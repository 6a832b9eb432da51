import { Int, ObjectType } from 'type-graphql';
import { type RegionChange, regionChanges } from '../../../ground/china/region-changes.ts';
import { Open } from '../../../ground/schema/field-class.ts';
import { DateScalar } from '../../../ground/schema/scalars.ts';
import type { Region } from '../region/entity.ts';
import { RegionLevel } from '../region/level.ts';

/** Changes that one region took part in, and regions that one change made: three at most so far. */
export const MOST_TOGETHER = 5;

@ObjectType({
  description: 'What became of the region behind a code, at county level and above. 区划代码变更',
})
export class RegionCodeChange {
  @Open(() => Int, { description: 'The first year whose lists of codes have it. 变更年份' })
  year: number;

  @Open(() => DateScalar, {
    nullable: true,
    description: 'The day of the notice, null where it is not established. 批准日期',
  })
  decidedOn: string | null;

  @Open(() => String, {
    nullable: true,
    description: 'Number or title of the notice, null where it is not established. 批准文件',
  })
  notice: string | null;

  @Open(() => String, {
    nullable: true,
    description: 'The code before, null for a region set up where none had been. 原代码',
  })
  formerCode: string | null;

  @Open(() => String, { nullable: true, description: 'The name before. 原名称' })
  formerName: string | null;

  /** The codes since, that of the former region among them when it goes on. */
  codes: string[];
}

type Place = Pick<Region, 'code' | 'name' | 'level'>;

/** The changes that a region came from; null below the counties, where none is known. */
export function changesInto(
  { code, name, level }: Place,
  noticed: readonly RegionChange[],
): RegionCodeChange[] | null {
  return changesWhere(
    level,
    noticed,
    ({ former, successors }) =>
      successors.includes(code) && (former?.code !== code || former.name !== name),
  );
}

/** The changes that a region went through; null below the counties, where none is known. */
export function changesOf(
  { code, name, level }: Place,
  noticed: readonly RegionChange[],
): RegionCodeChange[] | null {
  return changesWhere(
    level,
    noticed,
    ({ former }) => former?.code === code && former.name === name,
  );
}

function hasChanges(level: RegionLevel): boolean {
  return level !== RegionLevel.TOWNSHIP && level !== RegionLevel.VILLAGE;
}

/** Of those that the hub's list of codes has, and those that offices recorded since. */
function changesWhere(
  level: RegionLevel,
  noticed: readonly RegionChange[],
  wanted: (change: RegionChange) => boolean,
): RegionCodeChange[] | null {
  const found = [...(hasChanges(level) ? regionChanges() : []), ...noticed].filter(wanted);
  if (found.length === 0 && !hasChanges(level)) return null;
  return found.map(({ year, decidedOn, notice, former, successors }) =>
    Object.assign(new RegionCodeChange(), {
      ...{ year, decidedOn, notice, codes: successors },
      ...{ formerCode: former?.code ?? null, formerName: former?.name ?? null },
    }),
  );
}
