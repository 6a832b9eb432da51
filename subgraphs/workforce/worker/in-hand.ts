import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { coversRegionOrPerson } from '../../../ground/workflow/in-hand.ts';
import { Worker } from './entity.ts';

/** A worker in the viewer's hands, locked. @throws NOT_FOUND, the same for one who is not there. */
export async function workerInHand(
  { rows, viewer }: SubgraphContext,
  key: string,
): Promise<Worker> {
  const worker = await rows.locked(Worker, key);
  if (!worker || !coversRegionOrPerson(worker, viewer)) throw notFound('input.worker');
  return worker;
}
