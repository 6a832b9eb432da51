import { Check } from '@mikro-orm/decorators/legacy';
import {
  coded,
  Day,
  described,
  OneOf,
  placed,
  Table,
  versioned,
  Whole,
  Words,
} from '../../../ground/row/columns.ts';
import { Occupation } from '../certificate/entity.ts';
import { CompetitionStatus } from './machine.ts';

@Table('A contest of skills that a region holds. 职业技能竞赛', { key: 'id' })
@Check({ name: 'competition_held_check', expression: 'held_until >= held_from' })
@Check({ name: 'competition_places_check', expression: 'places >= 1 and places <= 100' })
export class Competition extends placed(
  versioned('p0', described('p0', coded('Code, such as 210100-SKILLS_3. 代码'))),
) {
  @OneOf(CompetitionStatus, 'p0', 'Whether it is public. 发布状态', { default: 'PUBLISHED' })
  status: CompetitionStatus;

  @Words('p0', 'Name. 名称')
  name: string;

  @OneOf(Occupation, 'p0', 'Occupation whose skills are compared. 职业')
  occupation: Occupation;

  @Words('p0', 'Who holds it. 主办单位')
  organiser: string;

  @Day('p0', 'First day. 起始日期', { index: true })
  heldFrom: string;

  @Day('p0', 'Last day. 终止日期')
  heldUntil: string;

  @Whole('p0', 'How many places are honoured, the first one being 1. 获奖名次数')
  places: number;
}
