import { policyRows } from '../../seeds/policies/policy-rows.ts';
import { PACT_SCOPES, pactRows } from '../../seeds/regions/pacts.ts';
import { regionRows } from '../../seeds/regions/region-rows.ts';

const pact = (id: string) => pactRows().find((row) => row.id === id);
const scopes = (id: string, source: string) =>
  pact(id)
    ?.scopes.filter((scope) => scope.source === source)
    .map(({ scope }) => scope);

describe('pactRows', () => {
  it('joins the four cities of the framework agreement', () => {
    expect(pact('hu-bao-e-wu')).toMatchObject({
      members: ['150100', '150200', '150600', '150900'],
      agreementZh: '推进呼包鄂乌养老服务一体化发展合作框架协议',
      status: 'ACTIVE',
    });
  });

  it('tells the scopes the document names from those of this project', () => {
    expect(scopes('hu-bao-e-wu', 'DOCUMENT')).toEqual([
      'SUBJECT',
      'FUNCTION',
      'STANDARD',
      'SUPERVISION',
      'PLANNING',
    ]);
    expect(scopes('hu-bao-e-wu', 'DEFAULT')).toEqual(['INFORMATION', 'ASSESSMENT', 'STATS']);
  });

  it('keeps the Dexing–Hangzhou pact a draft with the three scopes of the drafting note', () => {
    expect(pact('dexing-hangzhou')).toMatchObject({
      members: ['361181', '330100'],
      agreementZh: null,
      status: 'DRAFT',
    });
    expect(scopes('dexing-hangzhou', 'DOCUMENT')).toEqual([
      'STANDARD',
      'INFORMATION',
      'SUPERVISION',
    ]);
    expect(scopes('dexing-hangzhou', 'DEFAULT')).toEqual([]);
  });

  it('has every member’s signature from SIGNED on, and members’ alone', () => {
    for (const { members, signedBy, status } of pactRows()) {
      expect(members).toEqual(expect.arrayContaining(signedBy));
      expect(signedBy.length === members.length).toBe(status !== 'DRAFT');
    }
  });

  it('refers to regions and documents that exist', () => {
    const regions = new Set(regionRows().map(({ code }) => code));
    const documents = new Set(policyRows().map(({ id }) => id));
    for (const { members, policyDocumentId } of pactRows()) {
      expect(members.filter((code) => !regions.has(code))).toEqual([]);
      expect(documents).toContain(policyDocumentId);
    }
  });

  it('names each scope once per pact and labels it', () => {
    for (const { scopes: given } of pactRows()) {
      const names = given.map(({ scope }) => scope);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/[一-鿿]/.test(PACT_SCOPES[name]))).toEqual([]);
    }
  });
});
