import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { type ObjectShape, Shapes } from './answer/shape.ts';
import type { EngineOperation } from './engine.ts';
import { type AskedOperation, askedOperation } from './operation/asked-operation.ts';
import { type Conditions, conditionsOf } from './operation/conditions.ts';
import { retainedBytes } from '../../ground/process/retained-bytes.ts';

/** Of everything that an engine remembers of operations: some thousand usual ones. */
export const REMEMBERED_BYTES = 32 * 1024 * 1024;

/** What all runs of an operation with the same conditions share. */
export interface Remembered<Plan> {
  asked: AskedOperation;
  /** Of the answer to the client. */
  shape: ObjectShape;
  plan: Plan;
}

/** Makes the plan of an operation. */
export type MakePlan<Plan> = (asked: AskedOperation, shape: ObjectShape) => Promise<Plan>;

/** Operations that were run lately, each with its plan and the shape of its answer, in bounded bytes. */
export class RememberedOperations<Plan> {
  readonly #api: GraphQLSchema;
  readonly #makePlan: MakePlan<Plan>;
  readonly #known: LRUCache<string, Remembered<Plan>>;

  constructor(api: GraphQLSchema, makePlan: MakePlan<Plan>, maxBytes = REMEMBERED_BYTES) {
    this.#api = api;
    this.#makePlan = makePlan;
    this.#known = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: (value, key) => retainedBytes(value) + retainedBytes(key),
    });
  }

  /** Bytes that are held now. */
  get bytes(): number {
    return this.#known.calculatedSize;
  }

  get size(): number {
    return this.#known.size;
  }

  /** @throws BAD_USER_INPUT for a condition that is null. */
  async get({ document, operationName, queryHash, variables }: EngineOperation) {
    const operation = getOperationAST(document, operationName);
    if (!operation) throw new Error('the edge has found the operation before');
    const conditions = conditionsOf(document, operation, variables);
    const decided = [...conditions.values()].map(Number).join('');
    const key = `${queryHash} ${decided} ${operationName ?? ''}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = await this.#make(document, operation, conditions);
    this.#known.set(key, made);
    return made;
  }

  async #make(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    conditions: Conditions,
  ): Promise<Remembered<Plan>> {
    const asked = askedOperation(this.#api, document, operation, conditions);
    const root = this.#api.getRootType(operation.operation);
    if (!root) throw new Error(`there is no type of a ${operation.operation}`);
    const shape = new Shapes(this.#api, asked.document).object(root, [
      asked.operation.selectionSet,
    ]);
    return { asked, shape, plan: await this.#makePlan(asked, shape) };
  }
}
