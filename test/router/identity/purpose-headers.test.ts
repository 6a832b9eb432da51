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
  ['x-hub-legal-basis', 'CONSENT', 'is one of SEPARATE_CONSENT, STATUTORY_DUTY, EMERGENCY'],
  ['x-hub-legal-basis', 'emergency', 'is one of SEPARATE_CONSENT, STATUTORY_DUTY, EMERGENCY'],
  ['x-hub-purpose', '', 'is empty'],
  ['x-hub-purpose', '%20', 'is empty'],
  ['x-hub-purpose', 'x'.repeat(201), 'is longer than 200 characters'],
  ['x-hub-case', 'x'.repeat(65), 'is longer than 64 characters'],
  ['x-hub-purpose', '%00', 'holds characters that cannot be printed'],
  ['x-hub-purpose', 'a%0Ab', 'holds characters that cannot be printed'],
  ['x-hub-purpose', wire('a\u202eb'), 'holds characters that cannot be printed'],
  ['x-hub-purpose', wire('a\u200bb'), 'holds characters that cannot be printed'],
  ['x-hub-purpose', wire('a\u2028b'), 'holds characters that cannot be printed'],
  ['x-hub-purpose', '\xb9\xfa', 'is not UTF-8'],
  ['x-hub-purpose', '%B9%FA', 'is not UTF-8'],
  ['x-hub-purpose', '%ED%A0%80', 'is not UTF-8'],
])('%s: %j is refused and not quoted', (name, value, message) => {
  const attempt = (): unknown => read(name, value);
  expect(attempt).toThrow(HubError);
  expect(attempt).toThrow(
    expect.objectContaining({
      message: `${name} ${message}`,
      extensions: { code: 'BAD_USER_INPUT', argument: name },
    }),
  );
});

test('a header that came twice is refused', () => {
  expect(() => read('x-hub-purpose', 'a', 'b')).toThrow('x-hub-purpose was sent more than once');
});
