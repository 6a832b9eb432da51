import type { AnyEntity, EntityClass } from '@mikro-orm/core';
import { newKey } from '../workflow/new-key.ts';
import type { Step } from '../workflow/step.ts';
import type { Why } from '../workflow/transition-record.ts';

/** Where the evidence for the steps of a workflow is kept. */
export interface Evidenced<Row> {
  entity: () => EntityClass<AnyEntity>;
  /** Whose matter it is, and the columns by which the pieces are found. */
  about(step: Step<Row>): Promise<About> | About;
}

interface About {
  whose: string;
  regionCode: string;
  regionAt: number;
  elderKey?: string;
  workerKey?: string;
}

/** Which step it is, and of what. */
interface Taken {
  entity: string;
  actions: Readonly<Record<string, { readonly evidenced: boolean }>>;
  action: string;
}

/** Keeps what was named for steps that rest on evidence, in their transaction. */
export async function keepEvidence<Row extends { version: number }>(
  { entity, about }: Evidenced<Row>,
  steps: readonly (Step<Row> & { key: string })[],
  { entity: aboutType, actions, action: aboutAction }: Taken,
  why: Why,
): Promise<void> {
  const pieces = typeof why === 'object' ? why?.evidence : null;
  if (!pieces || !actions[aboutAction]!.evidenced) return;
  for (const step of steps) {
    const { row, context, em, key: aboutKey } = step;
    const whose = await about(step);
    const taken = { aboutType, aboutAction, aboutKey, aboutVersion: row.version };
    const rows = pieces.map((piece) => ({
      ...{ key: newKey(), ...piece, ...taken, ...whose },
      ...{ namedOn: context.today, synthetic: false },
    }));
    await em.insertMany(entity(), rows as never);
  }
}
