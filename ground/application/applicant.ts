import { powersOver } from '../access/acting.ts';
import { type ArgumentsOf, choice, optional, partOf } from '../row/arguments.ts';
import { ApplicationChannel } from '../schema/application-channel.ts';
import { labelled } from '../schema/labelled.ts';
import type { SubgraphContext } from '../serving/context.ts';
import { refusals } from '../workflow/refusals.ts';

export const ApplicantKind = labelled('ApplicantKind', 'Who hands an application in. 申请人', {
  BENEFICIARY: 'Whom or what it is for. 本人（本单位）',
  GUARDIAN: 'The guardian of the elder. 监护人',
  RELATIVE: 'A relative of the elder. 亲属',
  AGENT: 'Somebody else who was asked to. 受托人',
  COMMUNITY: 'The village or community. 村（社区）',
  INSTITUTION: 'The facility where the person lives or works. 所在机构',
});
export type ApplicantKind = keyof typeof ApplicantKind;

export const ApplicantProof = labelled(
  'ApplicantProof',
  'By what it is known that somebody may apply for somebody else. 代办依据',
  {
    HUB_RECORD:
      'The guardianship, authorisation or contract that she signed in by, which the hub holds. 系统登记',
    GUARDIANSHIP_PAPER: 'A paper about the guardianship. 监护证明',
    KINSHIP_PAPER: 'A paper about the kinship. 亲属关系证明',
    MANDATE: 'A written mandate. 授权委托书',
    EMPLOYER_LETTER: 'A letter of the institution. 单位证明',
  },
);
export type ApplicantProof = keyof typeof ApplicantProof;

/** What an office takes as proof, by who applies; a record of the hub speaks for who signs in by it alone. */
const PROVES: Readonly<Record<ApplicantKind, readonly ApplicantProof[]>> = {
  BENEFICIARY: [],
  GUARDIAN: ['GUARDIANSHIP_PAPER'],
  RELATIVE: ['KINSHIP_PAPER', 'MANDATE'],
  AGENT: ['MANDATE'],
  COMMUNITY: ['MANDATE'],
  INSTITUTION: ['EMPLOYER_LETTER', 'MANDATE'],
};

const OF_ELDERS: readonly ApplicantKind[] = ['GUARDIAN', 'RELATIVE'];

/** Channels of who applies with her own sign-in, and of no office. */
const OWN_CHANNELS: readonly ApplicationChannel[] = ['ONLINE', 'PARTNER_CLIENT'];

export const REFUSES = refusals({
  APPLICANT_NOT_PROVEN: {
    en: 'Whoever applies for somebody else shows one of {proofs}. Say which was shown.',
    zh: '代他人申请须提供以下依据之一：{proofs}，请填写所提供的依据。',
  },
  PROXY_WITHOUT_APPLICANT: {
    code: 'INVALID_VALUE',
    en: 'What is applied for by proxy names who applies. Say it, with the proof.',
    zh: '代办须填写申请人及代办依据。',
  },
  NOBODYS_GUARDIAN: {
    code: 'INVALID_VALUE',
    en: 'Only an elder has a guardian or a relative who applies. Correct who applies.',
    zh: '仅为老年人申请时申请人可为监护人或亲属，请更正。',
  },
  NEEDS_NO_PROOF: {
    code: 'INVALID_VALUE',
    en: 'Who applies for herself needs no proof for that. Leave it out.',
    zh: '本人申请无需代办依据，请勿填写。',
  },
  APPLICANT_IS_KNOWN: {
    code: 'INVALID_VALUE',
    en: 'The hub knows who applies by the sign-in. Leave the applicant out.',
    zh: '申请人以登录身份为准，请勿填写。',
  },
  CHANNEL_OF_OFFICES: {
    code: 'INVALID_VALUE',
    en: 'Who applies with her own sign-in does it online, or in the client of a partner. Choose one.',
    zh: '自行登录申请的渠道为线上或合作方客户端，请更正。',
  },
});

/** What every application takes of how it was made and by whom. */
export const APPLIED = {
  channel: choice(ApplicationChannel, 'How it reached the office. 申请渠道'),
  applicant: optional(
    partOf(
      'ApplicantInput',
      'Who applies, where an office writes down that it is another. 申请人',
      {
        kind: choice(ApplicantKind, 'Who applies. 申请人'),
        proof: optional(choice(ApplicantProof, 'What was shown for it. 代办依据')),
      },
    ),
  ),
};

interface For {
  elderKey: string | null;
  /** The facility through which an operator applies for somebody else. */
  through: string | null;
}

interface Applicant {
  channel: ApplicationChannel;
  applicantKind: ApplicantKind;
  applicantProof: ApplicantProof | null;
}

const HERSELF = { applicantKind: 'BENEFICIARY', applicantProof: null } as const;

/**
 * Who applies: by the sign-in of who is none of an office, else as the office writes it down.
 * @throws Refusal at the channel, or at the applicant and the proof
 */
export async function applicantOf(
  context: SubgraphContext,
  { channel, applicant }: ArgumentsOf<typeof APPLIED>,
  about: For,
): Promise<Applicant> {
  const known = await signedIn(context, about);
  if (known) {
    if (applicant) throw REFUSES.APPLICANT_IS_KNOWN('applicant');
    if (!OWN_CHANNELS.includes(channel)) throw REFUSES.CHANNEL_OF_OFFICES('channel');
    return { channel, ...known };
  }
  const { kind, proof } = applicant ?? { kind: 'BENEFICIARY', proof: null };
  if (kind === 'BENEFICIARY') {
    if (channel === 'PROXY') throw REFUSES.PROXY_WITHOUT_APPLICANT('applicant');
    if (proof !== null) throw REFUSES.NEEDS_NO_PROOF('applicant.proof');
    return { channel, ...HERSELF };
  }
  if (about.elderKey === null && OF_ELDERS.includes(kind)) {
    throw REFUSES.NOBODYS_GUARDIAN('applicant.kind');
  }
  if (proof === null || !PROVES[kind].includes(proof)) {
    throw REFUSES.APPLICANT_NOT_PROVEN('applicant.proof', { proofs: PROVES[kind].join(', ') });
  }
  return { channel, applicantKind: kind, applicantProof: proof };
}

/** Who applies by her sign-in; null for an office. */
async function signedIn(
  context: SubgraphContext,
  { elderKey, through }: For,
): Promise<Omit<Applicant, 'channel'> | null> {
  const { audience, account, roles } = context.viewer;
  if (audience === 'elder') {
    const powers = account === null || !elderKey ? [] : await powersOver(context, elderKey);
    if (powers.length === 0) return HERSELF;
    const applicantKind = powers.includes('APPLY') ? 'GUARDIAN' : 'RELATIVE';
    return { applicantKind, applicantProof: 'HUB_RECORD' };
  }
  if (!roles.includes('OPERATOR') || roles.length > 1) return null;
  if (through === null) return HERSELF;
  return { applicantKind: 'INSTITUTION', applicantProof: 'HUB_RECORD' };
}
