import { testHub, type TestHub } from '../kit/hub.ts';
import type { TypedDocumentString } from './documents/graphql.ts';

export interface Asked {
  as?: string;
}

/** The variables of an operation; those of one without any take no name at all. */
type Given<Variables> = Variables extends Record<string, never> ? unknown : Variables;

/** Asks one typed operation and gives its data; fails with the errors, when there are any. */
export async function ask<Result, Variables>(
  hub: TestHub,
  document: TypedDocumentString<Result, Variables>,
  { as, ...variables }: Asked & Given<Variables>,
): Promise<Result> {
  const { data, errors } = await hub.query(document.toString(), {
    as,
    variables: variables as Record<string, unknown>,
  });
  if (errors) throw new Error(JSON.stringify(errors, null, 2));
  return data as Result;
}

/** The hub that journeys read: one for the file, closed at its end. */
export function journeyHub(options?: Parameters<typeof testHub>[0]): () => TestHub {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await testHub(options);
  });
  afterAll(() => hub.close());
  return () => hub;
}
