import { labelled } from '../schema/labelled.ts';

export const EvidenceMedia = labelled('EvidenceMedia', 'Kind of a file. 文件类型', {
  PDF: 'application/pdf. PDF文件',
  OFD: 'application/ofd (GB/T 33190). OFD版式文件',
  JPEG: 'image/jpeg. JPEG图片',
  PNG: 'image/png. PNG图片',
  MP4: 'video/mp4. MP4视频',
  M4A: 'audio/mp4. M4A录音',
});
export type EvidenceMedia = keyof typeof EvidenceMedia;

export const EvidenceClass = labelled(
  'EvidenceClass',
  'How closely a piece of evidence is to be kept, as the classes of fields. 保密级别',
  {
    P0: 'Open. 公开',
    P1: 'For the work of offices. 内部',
    P2: 'About a person. 个人信息',
    P3: 'Sensitive. 敏感个人信息',
    P4: 'Restricted. 限制',
  },
);
export type EvidenceClass = keyof typeof EvidenceClass;
