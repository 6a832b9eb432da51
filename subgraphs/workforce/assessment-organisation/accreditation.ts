import { Check, Entity, PrimaryKey } from '@mikro-orm/decorators/legacy';
import { Kept } from '../../../ground/row/columns.ts';

/** Days on which an assessment organisation is accredited, the last one included. */
@Entity({ tableName: 'accreditation' })
@Check({ name: 'accreditation_ends_on_check', expression: 'ends_on >= starts_on' })
export class Accreditation {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Kept('uuid', { index: true })
  organisationId: string;

  @Kept('date')
  startsOn: string;

  @Kept('date', { nullable: true })
  endsOn: string | null;

  /** Of the organisation, whose supervision decides. */
  @Kept('text')
  regionCode: string;

  @Kept('bigint')
  regionAt: number;
}

/** SQL for the days on which the organisation `o` is accredited. */
export const ACCREDITED = `coalesce((
  select range_agg(daterange(a.starts_on, a.ends_on, '[]')) from workforce.accreditation a
  where a.organisation_id = o.id), '{}')`;
