import type { Published } from '../../../ground/facts/publication.ts';

/** The name of the programme comes first, unless the session says it itself. */
const TITLE = `(
  select case when starts_with(t.name, p.name) then t.name else p.name || ' ' || t.name end
  from workforce.training_programme p where p.id = t.programme_id)`;

/** A session is told of from its opening on, under the name of its programme; also that it is cancelled. */
export const SESSION_PUBLISHED: Published = {
  schema: 'workforce',
  table: 'training_session',
  type: 'TrainingSession',
  key: 't.id',
  title: TITLE,
  regionCode: 't.region_code',
  publishedOn: 'null::date',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: 'true',
};
