import { Matches } from 'class-validator';
import { publishAnew } from '../../../ground/facts/publication.ts';
import { choice, day, line, optional, text } from '../../../ground/row/arguments.ts';
import { expected } from '../../../ground/schema/argument-validation.ts';
import { publishedRegister } from '../../../ground/workflow/published-actions.ts';
import { requireTerm } from './conditions.ts';
import { PolicyDocument, PolicyKind, PolicyStanding } from './entity.ts';
import { POLICY_DOCUMENT } from './machine.ts';
import { POLICY_PUBLISHED } from './publication.ts';

export const policyRegister = publishedRegister(PolicyDocument, POLICY_DOCUMENT, 'p0', {
  about: 'What the document is, as its own text says. 文件内容',
  code: text(
    'Code: small letters, digits and -, such as ordos-2023-101. 文件代码',
    Matches(/^[a-z][a-z0-9-]{2,59}$/, expected('FORM')),
  ),
  keyOf: (_, code) => code,
  takes: {
    title: line('Chinese title. 标题', 200),
    titleEn: line('English title. 英文标题', 300),
    documentNumber: optional(line('Document number. 文号', 60)),
    kind: choice(PolicyKind, 'Kind. 文种'),
    standing: choice(PolicyStanding, 'What kind of text it is. 文件性质'),
    issuer: optional(line('Issuing body. 发布机关', 100)),
    publishedOn: optional(day('Day of publication, not to come. 发布日期')),
    validFrom: optional(day('First day in force. 施行日期')),
    validUntil: optional(day('Last day in force. 失效日期')),
  },
  columns: ({ validFrom, validUntil, ...given }) => ({
    ...given,
    ...(validFrom !== undefined && { effectiveFrom: validFrom }),
    ...(validUntil !== undefined && { effectiveTo: validUntil }),
  }),
  begins: { note: null, citedByIds: [] },
  sound: requireTerm,
  told: (em, id) => publishAnew(em, POLICY_PUBLISHED, id),
});
