import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import {
  type AdaptationPayload,
  HOME_ADAPTATION_ACCEPTED,
} from '../../ground/facts/adaptation-fact.ts';
import type { Subscription } from '../../ground/facts/facts.ts';
import { projection } from '../../ground/facts/projection.ts';

/** An adaptation of a home that services accepted: a projection, as of `asOf`. */
@Entity({ tableName: 'adaptation_fact' })
export class AdaptationFact implements AdaptationPayload {
  @PrimaryKey({ type: 'uuid' })
  adaptationKey: string;

  @Index()
  @Property({ type: 'uuid' })
  elderKey: string;

  @Index()
  @Property({ type: 'uuid', nullable: true })
  householdKey: string | null;

  @Property({ type: 'bigint' })
  cost: number;

  @Property({ type: 'bigint' })
  granted: number;

  @Property({ type: 'date' })
  acceptedOn: string;

  @Property({ type: 'bigint' })
  sequence: number;

  @Property({ type: 'timestamptz' })
  asOf: Date;
}

export const adaptationFacts: Subscription = projection<AdaptationPayload>({
  from: 'services',
  kind: HOME_ADAPTATION_ACCEPTED,
  table: 'adaptation_fact',
  entity: AdaptationFact,
  key: 'adaptation_key',
  columns: (works) => ({
    elder_key: works.elderKey,
    household_key: works.householdKey,
    cost: works.cost,
    granted: works.granted,
    accepted_on: works.acceptedOn,
  }),
});
