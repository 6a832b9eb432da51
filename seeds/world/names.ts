import { Dice } from '../../ground/synthetic/dice.ts';
import type { Sex } from './types.ts';

/** Surnames by how common they are, and given names of the generation: made up, of nobody real. */
const SURNAMES: readonly string[] = [
  ...'王王王王李李李李张张张张刘刘刘陈陈陈杨杨赵赵黄周周吴徐徐孙孙马马朱胡郭郭何高高林罗郑梁',
  ...'谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏',
];
const MALE_FIRST = [...'建国志永文德福玉明长春树宝金庆学世荣振凤克维广贵喜成占万有来'];
const MALE_LAST = [...'国军平华生林山海明才福贵祥忠义发清财旺田元保全胜利和成友民俊'];
const FEMALE_FIRST = [...'秀桂玉淑凤美兰春金素月翠爱彩巧惠雪翠亚丽红瑞银连香珍凤'];
const FEMALE_LAST = [...'英兰珍芳荣花梅琴莲云霞芝香华娥清芬凤玲琼仙桃菊枝敏贞芹'];
const MONGOLIAN: Record<Sex, readonly string[]> = {
  MALE: [
    ...['巴特尔', '苏和', '那顺', '宝音', '额尔敦', '朝鲁', '布和', '哈斯巴根', '吉日嘎拉', '孟和'],
    ...['巴图', '阿拉坦', '达木林', '道尔吉', '青格乐', '斯琴巴图', '乌力吉', '仁钦', '毕力格'],
  ],
  FEMALE: [
    ...['其其格', '乌云', '斯琴', '萨仁', '娜仁', '高娃', '阿拉坦花', '托娅', '琪琪格', '乌兰'],
    ...['萨日娜', '敖登', '格日勒', '娜布其', '斯琴高娃', '苏布德', '道力格', '哈斯其木格'],
  ],
};
/** Some Mongols put a surname before the name, most do not. */
const MONGOLIAN_HEADS = ['', '', '', '', '包', '白', '何'];

/** A synthetic name. The same (topic, n) always has the same one; two people may share one. */
export function nameOf(topic: string, n: number, sex: Sex, ethnicity: string): string {
  const dice = new Dice(topic, n);
  if (ethnicity === '蒙古族' && dice.chance(0.75)) {
    return dice.pick(MONGOLIAN_HEADS) + dice.pick(MONGOLIAN[sex]);
  }
  const surname = dice.pick(SURNAMES);
  const first = dice.pick(sex === 'MALE' ? MALE_FIRST : FEMALE_FIRST);
  const last = dice.pick(sex === 'MALE' ? MALE_LAST : FEMALE_LAST);
  // Names of two characters are common among the old.
  return dice.chance(0.22) ? surname + last : surname + first + last;
}
