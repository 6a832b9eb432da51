import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { saysWhy } from '../../../ground/access/shares.ts';
import { expecting, HubError } from '../../../ground/errors/errors.ts';
import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { claim } from '../../../ground/workflow/idempotency.ts';
import { newKey } from '../../../ground/workflow/new-key.ts';
import { Refusal } from '../../../ground/workflow/refusals.ts';
import { Elder } from '../elder/entity.ts';
import { allowed } from './allowed.ts';
import { byCode, wrongWith } from './by-code.ts';
import { byNumber } from './by-number.ts';
import { ElderLookUp } from './entity.ts';
import { type Named, namedOnce } from './named.ts';

export interface Asked extends Named {
  idempotencyKey: string;
  /** Key of the grant. */
  grant: string | null;
}

interface Found {
  elder: Elder | null;
  userErrors: ReturnType<Refusal['userErrors']>;
  replayed: boolean;
}

/**
 * Looks for one person by number and name, or by a code that was handed over. Found or not, allowed or
 * not: the same statements run, one row is kept, and who is not open to the caller is answered like
 * nobody.
 * @throws FORBIDDEN for a request that says not why; CLIENT_NOT_REGISTERED, QUOTA_EXCEEDED.
 */
export async function lookUp(context: SubgraphContext, asked: Asked): Promise<Found> {
  const { viewer, rows } = context;
  if (!saysWhy(viewer)) throw new HubError('FORBIDDEN', expecting('PURPOSE_AND_BASIS'));
  rows.forget();
  try {
    const { person, replayed } = await context.transaction((inside, em) => once(inside, em, asked));
    const elder = await context.afterChange(() => opened(context, person));
    const userErrors = wrongWith(asked, elder).flatMap((one) => one.userErrors(viewer.language));
    return { elder, userErrors, replayed };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { elder: null, userErrors: error.userErrors(viewer.language), replayed: false };
  } finally {
    rows.forget();
  }
}

/** One that has this key was answered before; whether it is still open is decided anew. */
async function once(
  context: SubgraphContext,
  em: SqlEntityManager,
  { idempotencyKey, ...asked }: Asked,
): Promise<{ person: string | null; replayed: boolean }> {
  const { viewer } = context;
  const key = newKey();
  const before = await claim(em, {
    client: context.fingerprint([viewer.organisation, viewer.subject]),
    mutation: 'lookUpElder',
    key: idempotencyKey,
    body: context.fingerprint(asked),
    subject: key,
  });
  if (before === null) return { person: await ask(context, em, key, asked), replayed: false };
  const known = await context.rows.by(ElderLookUp, 'key', before);
  return { person: known?.person ?? null, replayed: true };
}

async function ask(
  context: SubgraphContext,
  em: SqlEntityManager,
  key: string,
  { grant, ...given }: Omit<Asked, 'idempotencyKey'>,
): Promise<string | null> {
  const { viewer, today } = context;
  const named = namedOnce(given);
  const basis = await allowed(context, em, grant);
  const step = { context, em, basis, key };
  const { asked, person, referralKey } =
    'code' in named ? await byCode(step, named) : await byNumber(step, named);
  const elder = await opened(context, person);
  const askedHash = context.fingerprint(['elder look-up', ...asked]);
  context.touches.attempt('LOOK_UP', askedHash, elder !== null);
  await em.insert(ElderLookUp, {
    ...{ key, organisation: viewer.organisation!, actor: viewer.subject!, grantKey: grant },
    ...{ purpose: viewer.purpose!, legalBasis: viewer.legalBasis!, caseNumber: viewer.caseNumber },
    ...{ askedHash, referralKey },
    ...{ person: elder?.key ?? null, askedOn: today, requestId: viewer.requestId },
  } as never);
  return elder?.key ?? null;
}

/** What is open to the caller of a person; nobody's key stands for nobody, and is looked for too. */
function opened({ rows }: SubgraphContext, person: string | null): Promise<Elder | null> {
  return rows.by(Elder, 'key', person ?? newKey());
}
