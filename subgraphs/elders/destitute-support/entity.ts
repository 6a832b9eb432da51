import { Check } from '@mikro-orm/decorators/legacy';
import {
  Day,
  Flag,
  identified,
  Kept,
  OneOf,
  placed,
  Table,
  versioned,
} from '../../../ground/row/columns.ts';
import { DestituteSupportStatus } from './machine.ts';
import { labelled } from '../../../ground/schema/labelled.ts';

export const DestituteSupportMode = labelled(
  'DestituteSupportMode',
  'Where a destitute elder is supported. 供养方式',
  {
    CENTRAL: 'In an institution. 集中供养',
    SCATTERED: 'At home. 分散供养',
  },
);
export type DestituteSupportMode = keyof typeof DestituteSupportMode;

@Table('Support of a destitute elder. 特困供养', { key: null })
@Check({ name: 'destitute_support_span', expression: 'valid_to >= valid_from' })
export class DestituteSupport extends placed(versioned('p3', identified('p3'))) {
  @OneOf(DestituteSupportStatus, 'p3', 'Whether it holds or has ended. 状态', { default: 'HOLDS' })
  status: DestituteSupportStatus;

  @Kept('uuid', { index: true })
  elderKey: string;

  @OneOf(DestituteSupportMode, 'p3', 'Where. 供养方式')
  mode: DestituteSupportMode;

  @Flag('p3', 'Whether the elder wishes central support. 集中供养意愿')
  willing: boolean;

  @Flag('p3', 'Whether the elder can care for herself or himself. 生活自理')
  selfCare: boolean;

  @Day('p3', 'First day. 起始日期')
  validFrom: string;

  @Day('p3', 'Last day, null while it holds. 有效期至', { name: 'validUntil', nullable: true })
  validTo: string | null;
}
