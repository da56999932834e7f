/** What the rules of released pictures say, in simplified Chinese. */
export const releaseRules: Readonly<Record<string, string>> = {
  'showing/nothing': '两张是不同的图片，或其中一张可供比较的内容太少。',
  'showing/too-unsure':
    '两张图片之间的关系置信度低于 0.5，或被认作同一时刻的两个画面而置信度低于 0.8：另一画面本来就不是这一张。',
  'showing/another-of-the-release': '这张图片是同一次发布中的另一张，与这一张的关系置信度低于 0.8。',
  'showing/may-be': '两张图片之间的关系置信度在 0.5 以上而低于 0.8：不作任何判断，但也不能说“未展示”。',
  'showing/other-time':
    '同一地点，另一时间：被认作同一时刻的两个画面，而两张图片的时钟（相机的，或由人从图中读出的）相差超过 15 小时。',
  'showing/another-frame': '同一时刻的另一张图片：从不算作展示了这一张。',
  'showing/whole': '同一张图片，不论尺寸、比例或文件格式，且没有严重模糊。',
  'showing/whole-in-a-border': '仅加了边框、没有裁去、遮盖或改动任何内容的图片：算作完整。',
  'showing/whole-within-another':
    '图片的至少 95% 在另一张之中而本身没有改动：截屏、翻拍（不论光线）或与其他图片并列。',
  'showing/part-within-another': '图片的一部分（不足 95%）在另一张之中而本身没有改动。',
  'showing/cropped': '图片的一部分，可能略有倾斜，其余没有改动；所保留方框以外即为被裁去的部分。',
  'showing/altered':
    '整张或一部分经镜像、旋转、改色、严重模糊或加盖内容（即使另有边框或在另一张图片之中），或在另一张图片之中而看不出占多少。',
  'cell/released-here': '图片由该来源自己发布：不计入谁展示过它。',
  'cell/original-not-held': '未持有所发布图片的文件：即使见到也认不出。',
  'cell/original-not-judged': '所发布的图片无法读取，或过于单调而无法与其他图片区分。',
  'cell/shown-whole': '至少有一条内容展示了完整图片。',
  'cell/cropped': '至少有一条内容展示了图片的一部分，没有一条展示全部。',
  'cell/altered': '至少有一条内容展示了改动过的图片，没有一条展示未改动的全部或一部分。',
  'cell/another-frame': '展示的是同一时刻的另一张图片，没有见到这一张。原因中说明本来能否见到。',
  'cell/other-time':
    '自发布起，页面与图片全程读取过，所比较的图片中没有这一张；其中一张展示同一地点的另一时间，因为两者的时钟相差太远。',
  'cell/no-picture-of-the-story':
    '自发布起，页面与图片全程读取过，没有同一事件的图片，也没有与这一张相近的图片：无可比较。',
  'cell/not-shown': '自发布起，页面与图片全程读取过，所比较的图片（至少一张）中没有这一张。',
  'cell/unseen': '我们未能充分查看，不能说它未展示。',
};
