import { DEFAULT_PAGE, MAX_PAGE } from '../rows/page.ts';
import { KEY_DAYS } from '../workflow/idempotency.ts';

/**
 * How much one request may ask for. The edge holds it, `Query.limits` tells it. Validation and the
 * planner take far longer than linear in the size of an operation, so it is checked first. The
 * widest real uses: an introspection query is 14 deep, a year of a monthly figure has 12 aliases, a
 * dashboard a dozen root fields and 200 fields.
 */
export const LIMITS = {
  tokens: 10_000,
  /** Fields below each other. */
  depth: 15,
  aliases: 15,
  /** Of an operation that asks about the schema: tools need none, and each multiplies a long answer. */
  schemaAliases: 3,
  rootFields: 20,
  /** Fields with every fragment spread out. */
  fields: 500,
  directives: 50,
  /** Operations and fragments of a document. */
  definitions: 60,
  /** Lists and objects inside each other in a literal or a variable. */
  valueDepth: 10,
  /**
   * Objects that the answer can hold. `npm run bench -- --worst` runs the worst operations within it
   * beside a small one; docs/decisions/cost.md has the figures.
   */
  nodes: 5_000,
  /** Values of their fields. */
  values: 30_000,
  pageSizeDefault: DEFAULT_PAGE,
  pageSizeMax: MAX_PAGE,
  /** Of a request's body, after decompression. */
  requestBytes: 512 * 1024,
  /** How long an idempotency key is kept. */
  idempotencyDays: KEY_DAYS,
} as const;
