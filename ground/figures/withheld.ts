import { labelled } from '../schema/labelled.ts';

export const Withheld = labelled('Withheld', 'Why a figure is not given. 不公开原因', {
  SMALL_NUMBER:
    'It counts fewer than ten people, one could compute them from it, or it is of a place below the ' +
    'county. 小数保密',
  SAMPLE_AND_OFFICIAL:
    'Its rows are a sample and its population is an official one, or the other way round: neither is a ' +
    'share of the other. 样本与官方人口不可相比',
  NO_DATA: 'There are no rows to compute it from. 无数据',
});
export type Withheld = keyof typeof Withheld;
