import { notFound } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { isInHand } from '../../../ground/workflow/in-hand.ts';
import { REFUSES } from './conditions.ts';
import { Worker } from './entity.ts';

/**
 * A worker in the viewer's hands, also one who has left, locked.
 * @throws NOT_FOUND, the same for one who is not there; Refusal with WORKER_ENDED for one who has died.
 */
export async function workerKept(
  context: SubgraphContext,
  key: string,
  field = 'worker',
): Promise<Worker> {
  const worker = await context.rows.locked(Worker, key);
  if (!worker || !(await isInHand(worker, context))) throw notFound('input.worker');
  if (worker.status === 'DECEASED') throw REFUSES.WORKER_ENDED(field);
  return worker;
}

/**
 * A worker on the register and in the viewer's hands, locked; `field` is where the input names the worker.
 * @throws NOT_FOUND, the same for one who is not there; Refusal with WORKER_ENDED.
 */
export async function workerInHand(
  context: SubgraphContext,
  key: string,
  field = 'worker',
): Promise<Worker> {
  const worker = await workerKept(context, key, field);
  if (worker.status !== 'ACTIVE') throw REFUSES.WORKER_ENDED(field);
  return worker;
}
