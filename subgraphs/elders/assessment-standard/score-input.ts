import type { ScoreVector } from './score.ts';
import { NOT_ASSESSED } from './score.ts';
import type { AssessmentStandard, CareRiskKind } from './standard.ts';
import { CARE_RISK_KINDS, itemsOf } from './standard.ts';

export interface ItemScore {
  code: string;
  score: number;
}

/** Facts beside the items that may change a level. */
export interface LevelChanges {
  coma?: boolean;
  /** ICD-10 F00–F03, diagnosed. */
  dementiaDiagnosed?: boolean;
  /** ICD-10 F04–F99, diagnosed by a specialist. */
  mentalIllnessDiagnosed?: boolean;
  /** Events of the 30 days before the assessment. */
  careRiskEvents30d?: readonly { kind: CareRiskKind; count: number }[];
}

export interface AssessmentInput {
  items: readonly ItemScore[];
  changes?: LevelChanges;
}

export type ScoreProblemCode =
  | 'UNKNOWN_STANDARD'
  | 'UNKNOWN_ITEM'
  | 'MISSING_ITEM'
  | 'DUPLICATE_ITEM'
  | 'SCORE_NOT_ALLOWED'
  | 'TOO_MANY_ITEMS'
  | 'UNKNOWN_EVENT_KIND'
  | 'DUPLICATE_EVENT_KIND'
  | 'COUNT_NOT_ALLOWED';

/** What is wrong with one input field. Names items and kinds of the standard, never what was sent. */
export interface ScoreProblem {
  /** Path below the input, as in `items.3.score`. */
  field: string;
  code: ScoreProblemCode;
  /** Item of the standard that the problem is about. */
  item?: string;
  /** The scores that item takes. */
  allowed?: readonly number[];
  /** Kind of event that it is about. */
  kind?: CareRiskKind;
}

const MOST_ITEMS = 100;

/** A standard made ready for reading: where each item goes and which scores it takes, as bits. */
export interface ItemIndex {
  codes: readonly string[];
  position: ReadonlyMap<string, number>;
  allowed: readonly (readonly number[])[];
  allowedBits: Uint16Array;
  /** Position of consciousness where a coma ends the assessment, -1 elsewhere. */
  endsAt: number;
  comaScore: number;
}

export function indexItems(standard: AssessmentStandard): ItemIndex {
  const items = itemsOf(standard);
  const codes = items.map((each) => each.code);
  const change = standard.change;
  return {
    codes,
    position: new Map(codes.map((code, i) => [code, i])),
    allowed: items.map((each) => each.allowed),
    allowedBits: Uint16Array.from(items, (each) =>
      each.allowed.reduce((bits, score) => bits | (1 << score), 0),
    ),
    endsAt: change?.comaEndsAssessment ? codes.indexOf(change.consciousnessItem) : -1,
    comaScore: change?.comaScore ?? NOT_ASSESSED,
  };
}

/** Reads the items into a vector; adds to `problems` what does not fit the standard. */
export function readScores(
  index: ItemIndex,
  items: readonly ItemScore[],
  problems: ScoreProblem[],
): ScoreVector {
  const scores = new Int8Array(index.codes.length).fill(NOT_ASSESSED);
  if (items.length > MOST_ITEMS) {
    problems.push({ field: 'items', code: 'TOO_MANY_ITEMS' });
    return scores;
  }
  const refused = new Set<number>();
  for (let i = 0; i < items.length; i++) {
    const { code, score } = items[i]!;
    const at = index.position.get(code);
    if (at === undefined) {
      problems.push({ field: `items.${i}.code`, code: 'UNKNOWN_ITEM' });
    } else if (scores[at] !== NOT_ASSESSED || refused.has(at)) {
      const item = index.codes[at];
      problems.push({ field: `items.${i}.code`, code: 'DUPLICATE_ITEM', item });
    } else if (isAllowed(index.allowedBits[at]!, score)) {
      scores[at] = score;
    } else {
      refused.add(at);
      problems.push(scoreNotAllowed(index, at, `items.${i}.score`));
    }
  }
  const required = isComa(index, scores) ? index.endsAt : scores.length - 1;
  for (let at = 0; at <= required; at++) {
    if (scores[at] === NOT_ASSESSED && !refused.has(at)) {
      problems.push({
        field: 'items',
        code: 'MISSING_ITEM',
        item: index.codes[at],
        allowed: index.allowed[at],
      });
    }
  }
  return scores;
}

/** Adds to `problems` what is wrong with the event counts. */
export function checkChanges(changes: LevelChanges | undefined, problems: ScoreProblem[]): void {
  const events = changes?.careRiskEvents30d;
  if (events === undefined) return;
  const seen = new Set<string>();
  const path = 'changes.careRiskEvents30d';
  for (let i = 0; i < events.length && i < MOST_ITEMS; i++) {
    const { kind, count } = events[i]!;
    if (!Object.hasOwn(CARE_RISK_KINDS, kind)) {
      problems.push({ field: `${path}.${i}.kind`, code: 'UNKNOWN_EVENT_KIND' });
    } else if (seen.has(kind)) {
      problems.push({ field: `${path}.${i}.kind`, code: 'DUPLICATE_EVENT_KIND', kind });
    }
    seen.add(kind);
    if (!Number.isInteger(count) || count < 0 || count > 1000) {
      problems.push({ field: `${path}.${i}.count`, code: 'COUNT_NOT_ALLOWED' });
    }
  }
}

function isAllowed(bits: number, score: number): boolean {
  return Number.isInteger(score) && score >= 0 && score < 16 && ((bits >> score) & 1) === 1;
}

function isComa(index: ItemIndex, scores: ScoreVector): boolean {
  return index.endsAt >= 0 && scores[index.endsAt] === index.comaScore;
}

function scoreNotAllowed(index: ItemIndex, at: number, field: string): ScoreProblem {
  const item = index.codes[at];
  return { field, code: 'SCORE_NOT_ALLOWED', item, allowed: index.allowed[at] };
}
