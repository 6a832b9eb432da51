import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import type { Target } from './entity.ts';

/** A target stands in a document that the hub has and nobody took back. @throws NOT_KNOWN */
export async function requireDocument(
  { policyDocumentId }: Pick<Target, 'policyDocumentId'>,
  { rows }: SubgraphContext,
): Promise<void> {
  const document = await rows.by(PolicyDocument, 'id', policyDocumentId);
  if (!document || document.status === 'WITHDRAWN') throw REFUSED.NOT_KNOWN('policyDocument');
}
