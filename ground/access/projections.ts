import { type Role, WORKING_ROLES } from '../identity/viewer.ts';

/**
 * Tables with rows about persons that stand behind no entity of the schema: what one subgraph knows of
 * another's persons. Requests look at them to decide; no row of them reaches anybody.
 */
export interface ProjectionReaders {
  /** Roles of staff that decide by it. */
  roles?: readonly Role[];
  /** Whether the rows of the caller's region are enough to decide. */
  inRegion?: boolean;
  /**
   * Entities by whose rows staff has a person in hand who is registered elsewhere, with the column that
   * names her: whoever sees such a row may decide about it.
   */
  inHand?: Readonly<Record<string, string>>;
  /** Column with the elder who may have it decided about herself. */
  person?: string;
}

export const PROJECTIONS: Readonly<Record<string, ProjectionReaders>> = {
  // Where an elder lives, how old she is and which assessments hold: gates and subsidies.
  elder_fact: {
    ...{ roles: [...WORKING_ROLES, 'GRID'], inRegion: true, person: 'elder_key' },
    inHand: {
      Admission: 'elder_key',
      HomeCareBed: 'elder_key',
      SubsidyApplication: 'beneficiary_id',
    },
  },
  // Which days an assessor's certificates and contracts cover; whoever orders an assessment asks.
  assessor_fact: { roles: ['CAREGIVING', 'ASSESSMENT', 'SUPERVISION'] },
  // Which employers a worker had on which days; whoever records what was delivered asks.
  employed_fact: { roles: ['CAREGIVING', 'SUPERVISION'] },
  // What a worker is certified for, and where at work; who applies for money for the worker asks.
  worker_fact: { roles: ['FINANCE', 'SUPERVISION', 'OPERATOR'] },
  // Who assessed an elder: it opens these workers to her.
  assessed_by: { person: 'elder_key' },
  // Who lives where: the operating subsidy counts it, and no request looks at a row.
  residence_fact: {},
  // What the hub keeps to take a merge of two records apart again.
  followed_row: {},
  merged_elder: {},
};
