import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import type { TrainingProgramme } from './entity.ts';

export const REFUSES = refusals({
  SESSIONS_RUN: {
    en: 'A session of the programme is not over. Cancel it, or wait for its end.',
    zh: '该计划有班次尚未结束，请先取消或待其结束。',
  },
  PUBLISHED_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The region has a published programme of this name and year. Go on with that one.',
    zh: '本地区该年度已发布同名培训计划，请使用现有计划。',
  },
});

/** @throws Refusal with ALREADY_EXISTS; two who publish the same at once wait for each other. */
export async function requireNewName(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  { id, name, year, regionCode }: Pick<TrainingProgramme, 'id' | 'name' | 'year' | 'regionCode'>,
): Promise<void> {
  await lockName(em, 'training-programme', `${regionCode} ${year} ${name}`);
  if (await rows.isSo(PROGRAMME_EXISTS, [name, year, regionCode, id])) {
    throw REFUSES.PUBLISHED_ALREADY('name');
  }
}

/** @throws Refusal with SESSIONS_RUN */
export async function requireNoSession(
  { rows, today }: SubgraphContext,
  { id }: TrainingProgramme,
  field: string,
): Promise<void> {
  if (await rows.isSo(SESSIONS_RUN, [id, today])) throw REFUSES.SESSIONS_RUN(field);
}

export const PROGRAMME_EXISTS: Answer = {
  name: 'programme_exists',
  says: 'Whether a region has a published training programme of a name and year. 培训计划是否已发布',
  sql: `select exists (select from training_programme where name = ? and year = ?::int
    and region_code = ? and id <> ?::uuid and status = 'PUBLISHED')`,
};

export const SESSIONS_RUN: Answer = {
  name: 'sessions_run',
  says: 'Whether a session of a training programme is not over on a day. 是否有未结束班次',
  sql: `select exists (select from training_session where programme_id = ?::uuid
    and status <> 'CANCELLED' and ends_on >= ?::date)`,
};
