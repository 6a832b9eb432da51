import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { Worker } from './entity.ts';

/** A worker in the viewer's hands, locked. @throws NOT_FOUND, the same for one who is not there. */
export async function workerInHand(context: SubgraphContext, key: string): Promise<Worker> {
  const worker = await context.rows.locked(Worker, key);
  if (!worker || !(await isInHand(worker, context))) throw notFound('input.worker');
  return worker;
}
