import type { Request } from 'express';
import type { Audience } from '../../ground/identity/viewer.ts';
import type { Language } from '../../ground/text/text.ts';

/** Elders and staff read Chinese when they say nothing; whoever builds on the open contract, English. */
const CHINESE_FIRST: ReadonlySet<Audience> = new Set(['elder', 'staff']);

/**
 * The language that the caller reads: what `accept-language` prefers of the two, by weight and with
 * regions and scripts left aside (`zh-CN`, `zh-Hans`); the audience's own where it names neither.
 */
export function languageOf(request: Request, audience: Audience): Language {
  const preferred: Language[] = CHINESE_FIRST.has(audience) ? ['zh', 'en'] : ['en', 'zh'];
  const accepted = request.acceptsLanguages(preferred) as Language | false;
  return accepted || preferred[0]!;
}
