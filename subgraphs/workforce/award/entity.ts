import { Check, Index } from '@mikro-orm/decorators/legacy';
import { Day, Kept, OneOf, regional, Table, Whole } from '../../../ground/row/columns.ts';
import { AwardKind, AwardLevel } from './kinds.ts';
import { AwardStatus } from './machine.ts';

const STANDS = "status not in ('DECLINED', 'REVOKED')";

/** The region is the one that honours. */
@Table('An honour of a worker. 表彰')
@Check({
  name: 'award_place_check',
  expression: `(kind = 'COMPETITION_PLACE') = (competition_id is not null)
    and (competition_id is null) = (place is null)`,
})
@Check({
  name: 'award_granted_check',
  expression: `(granted_on is not null) = (status in ('GRANTED', 'REVOKED'))`,
})
@Index({
  name: 'award_one_place_unique',
  expression: `create unique index "award_one_place_unique" on "workforce"."award" ("competition_id", "place") where ${STANDS}`,
})
@Index({
  name: 'award_once_a_year_unique',
  expression: `create unique index "award_once_a_year_unique" on "workforce"."award" ("worker_key", "kind", "level", "region_code", "year", coalesce("competition_id", '')) where ${STANDS}`,
})
export class Award extends regional('p1') {
  @OneOf(AwardStatus, 'p1', 'State. 状态')
  status: AwardStatus;

  @Kept('uuid', { index: true })
  workerKey: string;

  @Kept('text', { nullable: true })
  competitionId: string | null;

  @OneOf(AwardKind, 'p1', 'What the worker is honoured for. 表彰类别')
  kind: AwardKind;

  @OneOf(AwardLevel, 'p1', 'Whose honour it is. 表彰级别')
  level: AwardLevel;

  @Whole('p1', 'Year that it is for. 年度', { index: true })
  year: number;

  @Whole('p1', 'Place in the contest, null for what is no contest. 名次', { nullable: true })
  place: number | null;

  @Day('p1', 'Last day of the public notice. 公示截止日期', { nullable: true })
  noticeUntil: string | null;

  @Day('p1', 'Day of the honour. 表彰日期', { nullable: true })
  grantedOn: string | null;
}
