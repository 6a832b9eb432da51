import type { MikroORM } from '@mikro-orm/postgresql';
import { beginSweep, type Swept, sweepOn } from './sweep.ts';

interface SweepOptions {
  /** Whether a sweep of the day that is done is done anew, as after a list was published. */
  again: boolean;
  /** Elders of one transaction. */
  batch: number;
  /** Told after each batch. */
  told(swept: Swept): void;
}

/** Looks at all elders for a day, batch by batch; goes on where one that was killed stopped. */
export async function sweepAll(
  orm: MikroORM,
  day: string,
  { again, batch, told }: SweepOptions,
): Promise<Swept> {
  let swept = await orm.em.fork().transactional((em) => beginSweep(em, day, again));
  told(swept);
  while (!swept.done) {
    swept = await orm.em.fork().transactional((em) => sweepOn(em, day, batch));
    told(swept);
  }
  return swept;
}
