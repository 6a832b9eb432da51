import type { SubgraphContext } from '../../../ground/serving/context.ts';
import { REFUSED } from '../../../ground/workflow/refused.ts';
import { PolicyDocument } from '../policy-document/entity.ts';
import type { Target } from './entity.ts';

/** A document that the hub has and nobody took back. @throws NOT_KNOWN at `field` */
export async function requireDocument(
  { policyDocumentId }: Pick<Target, 'policyDocumentId'>,
  { rows }: SubgraphContext,
  field = 'policyDocument',
): Promise<void> {
  const document = await rows.by(PolicyDocument, 'id', policyDocumentId);
  if (!document || document.status === 'WITHDRAWN') throw REFUSED.NOT_KNOWN(field);
}
