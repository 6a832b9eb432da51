import { Index } from '@mikro-orm/decorators/legacy';
import { Day, described, OpenKey, placed, Table, Words } from '../../../ground/row/columns.ts';

@Table('A county’s plan for elder-care facilities. 养老服务设施专项规划', { key: 'id' })
@Index({ properties: ['regionCode'] })
export class FacilityPlan extends placed(described('p0')) {
  @OpenKey('text', 'Id, such as 150602-2024. 标识')
  id: string;

  @Words('p0', 'Title. 名称')
  title: string;

  @Day('p0', 'Day of its approval, null before it. 批准日期', { nullable: true })
  approvedOn: string | null;
}
