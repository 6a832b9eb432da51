import type { Written } from '../../../ground/workflow/workflow.ts';
import { publishAtWorkplaces } from '../staffing/workplaces.ts';
import type { Worker } from './entity.ts';

/** Publishes the staffing of the places where a worker works, once what the worker does there changed. */
export async function publishRoles({ row, before, context, em }: Written<Worker>): Promise<void> {
  if (before === null || before.roles.join() === row.roles.join()) return;
  await publishAtWorkplaces(context, em, row.key);
}
