import type { Published } from '../../../ground/facts/publication.ts';

/** A session is told of from its opening on, under the name of its programme; also that it is cancelled. */
export const SESSION_PUBLISHED: Published = {
  schema: 'workforce',
  table: 'training_session',
  type: 'TrainingSession',
  key: 't.id',
  title:
    "(select p.name from workforce.training_programme p where p.id = t.programme_id) || ' ' || t.name",
  regionCode: 't.region_code',
  publishedOn: 'null::date',
  standing: 't.status',
  synthetic: 't.synthetic',
  told: 'true',
};
