import { readPurpose } from '../../../router/identity/purpose-headers.ts';
import { HubError } from '../../../ground/errors/errors.ts';

function read(name: string, ...values: string[]): ReturnType<typeof readPurpose> {
  return readPurpose({ headersDistinct: { [name]: values } });
}

/** As Node gives a header that was sent as UTF-8 bytes. */
function wire(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

test('absent headers are null', () => {
  expect(readPurpose({ headersDistinct: {} })).toEqual({
    purpose: null,
    caseNumber: null,
    legalBasis: null,
  });
});

test.each(['SEPARATE_CONSENT', 'STATUTORY_DUTY', 'EMERGENCY'])('%s is a legal basis', (basis) => {
  expect(read('x-hub-legal-basis', basis).legalBasis).toBe(basis);
});

test.each([
  ['plain text', 'admission', 'admission'],
  ['UTF-8 bytes', wire('异地养老待遇核查'), '异地养老待遇核查'],
  ['percent-encoding', encodeURIComponent('异地养老待遇核查'), '异地养老待遇核查'],
  ['a percent sign of its own', '100% check', '100% check'],
  ['a percent sign in UTF-8 bytes', wire('核查100%20覆盖'), '核查100%20覆盖'],
  ['spaces around', '  admission ', 'admission'],
  ['a decomposed character', wire('e\u0301tude'), 'étude'],
  ['a character of four bytes', wire('𠮷'.repeat(200)), '𠮷'.repeat(200)],
])('a purpose may be sent with %s', (_how, value, purpose) => {
  expect(read('x-hub-purpose', value).purpose).toBe(purpose);
});

test('a case number keeps its Chinese brackets', () => {
  expect(read('x-hub-case', wire('鄂民函〔2026〕12号')).caseNumber).toBe('鄂民函〔2026〕12号');
});

test.each([
  ['x-hub-legal-basis', 'CONSENT', 'ONE_OF'],
  ['x-hub-legal-basis', 'emergency', 'ONE_OF'],
  ['x-hub-purpose', '', 'NOT_EMPTY'],
  ['x-hub-purpose', '%20', 'NOT_EMPTY'],
  ['x-hub-purpose', 'x'.repeat(201), 'LENGTH_AT_MOST'],
  ['x-hub-case', 'x'.repeat(65), 'LENGTH_AT_MOST'],
  ['x-hub-purpose', '%00', 'PRINTABLE'],
  ['x-hub-purpose', 'a%0Ab', 'PRINTABLE'],
  ['x-hub-purpose', wire('a\u202eb'), 'PRINTABLE'],
  ['x-hub-purpose', wire('a\u200bb'), 'PRINTABLE'],
  ['x-hub-purpose', wire('a\u2028b'), 'PRINTABLE'],
  ['x-hub-purpose', '\xb9\xfa', 'UTF8'],
  ['x-hub-purpose', '%B9%FA', 'UTF8'],
  ['x-hub-purpose', '%ED%A0%80', 'UTF8'],
])('%s: %j is refused and not quoted', (name, value, expects) => {
  const attempt = (): unknown => read(name, value);
  expect(attempt).toThrow(HubError);
  if (value.length > 3 && expects !== 'ONE_OF') expect(attempt).not.toThrow(value);
  expect(attempt).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: name, expects }),
    }),
  );
});

test('a header that came twice is refused', () => {
  expect(() => read('x-hub-purpose', 'a', 'b')).toThrow('x-hub-purpose is sent only once');
});
