/** What the rules of example pictures say, in simplified Chinese. */
export const exampleRules: Readonly<Record<string, string>> = {
  'example/whole': '该图片就是示例图片的全部（按所发布图片的规则）：两者经过比较，置信度至少 0.8。',
  'example/part': '该图片展示示例图片的一部分，其余没有改动。',
  'example/altered': '该图片是示例图片，但经镜像、旋转、改色、严重模糊或加盖内容。',
  'example/another-frame': '该图片是同一时刻的另一张：指纹再近，也不是这一张。',
  'example/different': '两者经过比较，是不同的图片，置信度至少 0.5，不论指纹多近。',
  'example/by-fingerprint':
    '两者指纹相差的位数不超过该要素所允许的，而图片本身无法比较，或比较没有得出确切结果。',
  'example/may-be': '两者的关系置信度在 0.5 以上而低于 0.8，或无法比较：不能算作展示，但也不能说该来源沉默。',
  'example/nothing': '两者相同之处太少，不作任何判断。',
};
