import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/**
 * One question of an app or an office elsewhere for a person by number and name, or by a code, found or
 * not, kept for good. It is what the record of the organisation that asked says of it: who, why, under which grant,
 * and a keyed hash of what was asked.
 */
@Entity({ tableName: 'elder_look_up' })
@Index({ properties: ['organisation', 'askedOn'] })
export class ElderLookUp {
  @PrimaryKey({ type: 'uuid' })
  key: string;

  @Property({ type: 'text' })
  organisation: string;

  /** Subject of the token. */
  @Property({ type: 'text' })
  actor: string;

  @Property({ type: 'uuid', nullable: true })
  grantKey: string | null;

  /** Of the referral whose code was redeemed; null for who was asked for by number. */
  @Property({ type: 'uuid', nullable: true })
  referralKey: string | null;

  @Property({ type: 'text' })
  purpose: string;

  @Property({ type: 'text' })
  legalBasis: string;

  @Property({ type: 'text', nullable: true })
  caseNumber: string | null;

  @Property({ type: 'text' })
  askedHash: string;

  /** Who was found and is open to the caller; null for all others alike. */
  @Property({ type: 'uuid', nullable: true })
  person: string | null;

  @Property({ type: 'date' })
  askedOn: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date;

  @Property({ type: 'text' })
  requestId: string;
}
