import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Role, Viewer } from '../identity/viewer.ts';
import { actingRole, type Machine } from './machine.ts';
import type { ReasonCode } from './reason-code.ts';
import type { Taken as TakenAway } from './terms.ts';

/** One step of one row through its state machine, kept for good. */
@Entity({ tableName: 'transition' })
@Unique({ properties: ['entity', 'subject', 'version'] })
export class TransitionRecord {
  @PrimaryKey({ type: 'bigint', autoincrement: true })
  sequence: number;

  /** Type in the schema, such as HomeCareBed. */
  @Property({ type: 'text' })
  entity: string;

  /** Primary key of the row. */
  @Property({ type: 'text' })
  subject: string;

  /** Version of the row after the step. */
  @Property({ type: 'int' })
  version: number;

  /** Name of the mutation. */
  @Property({ type: 'text' })
  action: string;

  @Property({ type: 'text', fieldName: 'from_state', nullable: true })
  from: string | null;

  @Property({ type: 'text', fieldName: 'to_state' })
  to: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  at: Date;

  /** Subject of the token that did it. */
  @Property({ type: 'text' })
  actor: string;

  @Property({ type: 'text', nullable: true })
  organisation: string | null;

  /** Role that allowed it, `null` for the elder or who acts for her. */
  @Property({ type: 'text', nullable: true })
  role: Role | null;

  @Property({ type: 'text', nullable: true })
  regionCode: string | null;

  @Property({ type: 'text', nullable: true })
  note: string | null;

  /** Why, as a code, of what takes something away. */
  @Property({ type: 'text', nullable: true })
  reasonCode: ReasonCode | null;

  /** Last day of what was suspended or banned for a term. */
  @Property({ type: 'date', nullable: true })
  until: string | null;

  @Property({ type: 'text' })
  requestId: string;
}

/** What a step says of who did it, and by which role. */
export function doneBy(
  { subject, organisation, region, requestId }: Viewer,
  role: Role | null,
): Pick<TransitionRecord, 'organisation' | 'role' | 'regionCode' | 'requestId'> & {
  actor: string | null;
} {
  return { actor: subject, organisation, role, regionCode: region, requestId };
}

/** What is said of why a step was taken. */
export interface Said extends TakenAway {
  note?: string | null;
}

/** All that is said of it, or the words alone. */
export type Why = Said | string | null | undefined;

/** What a step says of its row. */
type Taken = Pick<TransitionRecord, 'subject' | 'version' | 'from' | 'to'>;

/** Records the steps that one action did together. */
export async function recordSteps<Name extends string>(
  { em, context: { viewer } }: { em: SqlEntityManager; context: { viewer: Viewer } },
  { entity, actions }: Machine<string, Name>,
  name: Name,
  why: Why,
  taken: readonly Taken[],
): Promise<void> {
  const by = doneBy(viewer, actingRole(actions[name], viewer));
  const said: Said = typeof why === 'object' ? { ...why } : { note: why };
  const { note = null } = said;
  // Of others, a day by this name is their own.
  const { reasonCode = null, until = null }: TakenAway = actions[name].taking ? said : {};
  const records = taken.map((step) => ({
    ...{ entity, ...step, action: name, note, reasonCode, until },
    ...by,
  }));
  await em.insertMany(TransitionRecord, records as never);
}
