import { badInput } from '../../ground/errors/errors.ts';
import { LEGAL_BASES, type Viewer } from '../../ground/identity/viewer.ts';
import type { HeaderSource } from './guard.ts';

type Purpose = Pick<Viewer, 'purpose' | 'caseNumber' | 'legalBasis'>;

/**
 * Why the caller asks: `x-hub-purpose` (1 to 200 characters), `x-hub-case` (1 to 64) and
 * `x-hub-legal-basis`. Chinese text may come as UTF-8 bytes or percent-encoded.
 * @throws HubError BAD_USER_INPUT that names the header, never its value.
 */
export function readPurpose({ headersDistinct }: HeaderSource): Purpose {
  const basis = headerText(headersDistinct, 'x-hub-legal-basis', 32);
  const legalBasis = LEGAL_BASES.find((known) => known === basis) ?? null;
  if (basis !== null && legalBasis === null) {
    throw badInput('x-hub-legal-basis', 'ONE_OF', { values: LEGAL_BASES });
  }
  return {
    purpose: headerText(headersDistinct, 'x-hub-purpose', 200),
    caseNumber: headerText(headersDistinct, 'x-hub-case', 64),
    legalBasis,
  };
}

function headerText(
  headers: HeaderSource['headersDistinct'],
  name: string,
  longest: number,
): string | null {
  const values = headers[name];
  if (values === undefined || values.length === 0) return null;
  if (values.length > 1) throw badInput(name, 'SENT_ONCE');
  const text = decode(values[0] ?? '')
    ?.normalize('NFC')
    .trim();
  if (text === undefined) throw badInput(name, 'UTF8');
  if (text === '') throw badInput(name, 'NOT_EMPTY');
  if ([...text].length > longest) {
    throw badInput(name, 'LENGTH_AT_MOST', { max: longest });
  }
  // Controls, invisible and direction-changing characters would falsify what the record shows.
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) {
    throw badInput(name, 'PRINTABLE');
  }
  return text;
}

/** Node hands over each byte of a header as one character (latin1). */
function decode(value: string): string | undefined {
  const escaped = /^[\x20-\x7e]*$/.test(value) && /^(?:[^%]|%[0-9a-f]{2})*$/i.test(value);
  try {
    if (escaped) return decodeURIComponent(value);
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'));
  } catch {
    return undefined;
  }
}
