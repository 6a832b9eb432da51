import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
  ValuesOfCorrectTypeRule,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import { HubError } from '../../ground/errors/errors.ts';
import { LIMITS } from '../../ground/serving/limits.ts';
import { prepareCosts } from './cost/operation-cost.ts';
import { literalsRule } from './literals-rule.ts';
import { tooLarge } from './operation-limits.ts';
import { checkSize } from './operation-size.ts';
import { retainedBytes } from '../../ground/process/retained-bytes.ts';
import { rootTypeRule } from './root-type-rule.ts';

interface Prepared {
  document: DocumentNode;
  queryHash: string;
}

export type PreparedOperation =
  (Prepared & { errors?: undefined }) | { errors: readonly GraphQLError[] };

const MAX_ERRORS = 5;
const MAX_MESSAGE = 300;
/** Of the operations of one audience, with what is prepared of them: some thousand usual ones. */
export const REMEMBERED_BYTES = 16 * 1024 * 1024;
/** One that would push out too many others is read anew each time. */
const LARGEST_REMEMBERED = REMEMBERED_BYTES / 16;

const RULES = [
  rootTypeRule,
  ...specifiedRules.map((rule) => (rule === ValuesOfCorrectTypeRule ? literalsRule : rule)),
];

/** The operations of one audience: read, measured and validated against its contract, once each. */
export class Operations {
  readonly #schema: GraphQLSchema;
  readonly #known = new LRUCache<string, Prepared>({
    maxSize: REMEMBERED_BYTES,
    maxEntrySize: LARGEST_REMEMBERED,
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Bytes of what is remembered now. */
  get bytes(): number {
    return this.#known.calculatedSize;
  }

  prepare(text: string): PreparedOperation {
    const queryHash = createHash('sha256').update(text).digest('hex');
    const known = this.#known.get(queryHash);
    if (known) return known;
    let document: DocumentNode;
    try {
      document = parseText(text);
      checkSize(document);
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
    const found = validate(this.#schema, document, RULES, {
      maxErrors: MAX_ERRORS,
      hideSuggestions: true,
    });
    if (found.length > 0) return { errors: found.map(invalid) };
    const costs = prepareCosts(this.#schema, document);
    const prepared = { document, queryHash };
    this.#known.set(queryHash, prepared, { size: retainedBytes({ document, queryHash, costs }) });
    return prepared;
  }
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    // The parser recurses: a document nested deep enough ends its stack.
    if ((error as Error).name === 'RangeError') throw tooLarge('depth');
    const { message, nodes, source, positions } = error as GraphQLError;
    if (/contains more that \d+ tokens/.test(message)) throw tooLarge('tokens');
    throw new GraphQLError(brief(withoutValues(message)), {
      nodes,
      source,
      positions,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    });
  }
}

/** The parser quotes the token it met, which may be somebody's name. */
function withoutValues(message: string): string {
  return message.replace(/(String|BlockString|Int|Float) ".*"\.?$/s, '$1.');
}

function invalid(error: GraphQLError): GraphQLError {
  if (error instanceof HubError) return error;
  return new GraphQLError(brief(error.message), {
    nodes: error.nodes,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}

function brief(message: string): string {
  const plain = message.replace(/ ?Did you mean[^?]*\?/g, '');
  return plain.length > MAX_MESSAGE ? `${plain.slice(0, MAX_MESSAGE)}…` : plain;
}
