import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Device } from './entity.ts';

/** Says with whom a locked device is from now on. Its loan is the recorded step; the version tells of it. */
export async function handOver(
  em: SqlEntityManager,
  { key, version }: Device,
  held: Partial<Pick<Device, 'elderKey' | 'bedKey' | 'facilityId'>>,
): Promise<void> {
  const changed = { ...held, version: version + 1, updatedAt: new Date() };
  await em.nativeUpdate(Device, { key }, changed);
}
