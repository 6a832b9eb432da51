import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Answer } from '../../../ground/access/answers.ts';
import { lockName } from '../../../ground/rows/named-lock.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { refusals } from '../../../ground/workflow/refusals.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { Competition } from '../competition/entity.ts';
import type { Award } from './entity.ts';

export const REFUSES = refusals({
  COMPETITION_NOT_OVER: {
    en: 'The contest is not public, or goes on until {until}. Record its places afterwards.',
    zh: '该竞赛未发布或于{until}结束，请在结束后登记名次。',
  },
  PLACE_TAKEN: {
    code: 'ALREADY_EXISTS',
    en: 'Somebody else has this place in the contest. Compare it with its results.',
    zh: '该名次已登记给他人，请与竞赛结果核对。',
  },
  HONOURED_ALREADY: {
    code: 'ALREADY_EXISTS',
    en: 'The worker has this award of the region for the year, or is nominated. Go on with that one.',
    zh: '该从业人员本年度在本地区已获或已提名此项表彰，请使用现有记录。',
  },
  NO_SUCH_PLACE: {
    code: 'INVALID_VALUE',
    en: 'The contest honours the places 1 to {places}. Correct it.',
    zh: '该竞赛获奖名次为1至{places}，请更正。',
  },
  PLACE_IN_A_CONTEST: {
    code: 'INVALID_VALUE',
    en: 'Contest and place belong to a place in a contest, both of them, and to nothing else.',
    zh: '竞赛与名次仅用于竞赛名次，且须同时填写。',
  },
  YEAR_TO_COME: {
    code: 'INVALID_VALUE',
    en: 'The year is not to come. Correct it.',
    zh: '年度不得晚于本年，请更正。',
  },
});

type Honour = Pick<Award, 'workerKey' | 'competitionId' | 'kind' | 'level' | 'year' | 'place'>;

/** @throws Refusal where contest and place do not fit each other, or the contest is not over */
export async function requirePlace(
  { rows, today }: SubgraphContext,
  { kind, competitionId, place }: Honour,
): Promise<void> {
  const contest = kind === 'COMPETITION_PLACE';
  if ((competitionId !== null) !== contest) throw REFUSES.PLACE_IN_A_CONTEST('competition');
  if ((place !== null) !== contest) throw REFUSES.PLACE_IN_A_CONTEST('place');
  if (competitionId === null) return;
  const competition = await rows.by(Competition, 'id', competitionId);
  if (!competition) throw REFUSED.NOT_KNOWN('competition');
  const { places, status, heldUntil } = competition;
  if (place! > places) throw REFUSES.NO_SUCH_PLACE('place', { places });
  if (status !== 'PUBLISHED' || heldUntil > today) {
    throw REFUSES.COMPETITION_NOT_OVER('competition', { until: heldUntil });
  }
}

/** @throws Refusal with ALREADY_EXISTS; two who nominate at once wait for each other. */
export async function requireNewAward(
  { rows }: SubgraphContext,
  em: SqlEntityManager,
  {
    workerKey,
    competitionId,
    kind,
    level,
    year,
    place,
    regionCode,
  }: Honour & { regionCode: string },
  at?: string,
): Promise<void> {
  await lockName(em, 'award', competitionId ?? workerKey);
  const [known] = await rows.answer<{ placed: boolean; honoured: boolean }>(AWARDED_ALREADY, [
    ...[competitionId, place, workerKey, kind, level, year, regionCode, competitionId],
  ]);
  if (known!.placed) throw REFUSES.PLACE_TAKEN(at ?? 'place');
  if (known!.honoured) throw REFUSES.HONOURED_ALREADY(at ?? 'worker');
}

export const AWARDED_ALREADY: Answer = {
  name: 'awarded_already',
  says: 'Whether a place of a contest is taken, and whether a worker has an award of a year. 是否已获表彰',
  sql: `select
      coalesce(bool_or(a.competition_id = ?::text and a.place = ?::int), false) as placed,
      coalesce(bool_or(a.worker_key = ?::uuid and a.kind = ?::text and a.level = ?::text
        and a.year = ?::int and a.region_code = ?::text
        and a.competition_id is not distinct from ?::text), false) as honoured
    from award a where a.status not in ('DECLINED', 'REVOKED')`,
};

export const AWARDS_GRANTED: Answer = {
  name: 'awards_granted',
  says: 'How many places of contests are honoured. 竞赛获奖人数',
  sql: `select competition_id as k, count(*) as n from award
    where competition_id = any(array[?]::text[]) and status = 'GRANTED' group by competition_id`,
};
