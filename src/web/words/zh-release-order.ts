import { CLUE_WEIGHTS, DECIDING } from '../../domain/index.ts';
import type { Words } from './words.ts';

const n = new Intl.NumberFormat('zh');

/** In which order the pictures of a release were taken, in simplified Chinese. */
export const releaseOrder: Words['releaseOrder'] = {
  title: '拍摄的先后',
  note: '依据相机与文件的时钟和计数；页面本身的排列与编辑部编号从不作为决定依据',
  told: {
    ordered: '线索给出全部先后：',
    'partly-ordered': '线索给出部分先后：',
    'order-unknown': '先后不明：没有可作决定的线索能分出任何两张图片的先后。',
  },
  untied: '各串之间没有联系：不同串中的两张图片孰先孰后不明。',
  tied: '各串只由同时出现在两串中的图片相联系。',
  unplaced: (pictures) => `位置不明（没有可作决定的线索）：${pictures}。`,
  contradict: (pictures) => `关于图片 ${pictures} 的线索互相矛盾，不作任何决定。`,
  together: '据人所述，各相机的时钟曾对准：',
  clues: '每一条线索及其权重',
  clue: '线索',
  says: '原文',
  weighs: '权重',
  weight: (clue) => `${n.format(CLUE_WEIGHTS[clue])}${CLUE_WEIGHTS[clue] >= DECIDING ? '' : '，从不作决定'}`,
  kind: {
    'person-clock': '人从图中读出的时钟',
    'camera-clock': '相机时钟',
    'original-name': '原文件名中的计数',
    'frame-number': '相机的画幅号',
    'file-name': '文件名中的计数',
    'desk-number': '编辑部所编号码',
    'page-order': '在页面上的位置',
  },
  doubt: {
    'no-time': '未采用：其中没有时刻',
    'no-day-or-zone': '未采用：无法知道其日期或时区',
    'blocks-differ': '未采用：文件中有两种说法',
    'after-release': '未采用：晚于发布',
  },
};
