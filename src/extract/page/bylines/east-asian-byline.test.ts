import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eastAsianPeople } from './east-asian-byline.ts';

describe('people of East Asian bylines', () => {
  it.each([
    ['记者 张三 李四', ['张三', '李四']],
    ['记者　张　三　李四', ['张三', '李四']],
    ['记者：林远航', ['林远航']],
    ['本报记者 张三、李四 北京报道', ['张三', '李四']],
    ['（回声社记者张三、李四）', ['张三', '李四']],
    ['来源：回声日报 作者：王小舟 编辑：赵六', ['王小舟']],
    ['作者：阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
    ['文/张三 图/李四', ['张三']],
    ['【文/回声者网 张三】', ['张三']],
    ['本报记者 张三 实习生 李小四', ['张三', '李小四']],
    ['（记者 张三 通讯员 李四）', ['张三', '李四']],
    ['（回声网记者张三 通讯员李 四）', ['张三', '李四']],
    ['撰文：张三 摄影：李四', ['张三']],
    ['見習記者 张三', ['张三']],
    ['回声日报全媒体记者 张三 李四', ['张三', '李四']],
    ['回声新闻记者 张三', ['张三']],
    ['（中央社記者林遠航基隆9日電）', ['林遠航']],
    ['（中央社記者王明新加坡9日電）', ['王明']],
    ['（中央社記者林遠航、陳實台北2031年5月9日專電）', ['林遠航', '陳實']],
    ['부산/홍길동·김철수 기자', ['홍길동', '김철수']],
    ['홍길동 워싱턴 특파원', ['홍길동']],
    ['文・山田太郎　写真・鈴木花子', ['山田太郎']],
    ['文・佐藤健　写真・鈴木花子', ['佐藤健']],
    ['社会部　山田太郎', ['山田太郎']],
    ['山田太郎 釜山支局長', ['山田太郎']],
    // Who took a picture did not write the text.
    ['回声社记者 张三 摄', []],
    ['本报记者张三摄', []],
    ['記者陳大文／台北報導', ['陳大文']],
    ['【回聲晚報╱記者林小美／即時報導】', ['林小美']],
    ['山田太郎記者', ['山田太郎']],
    ['編集委員・山田花子', ['山田花子']],
    ['홍길동 기자', ['홍길동']],
    ['홍길동·김철수 기자', ['홍길동', '김철수']],
    ['(서울=메아리) 홍길동 특파원 = ', ['홍길동']],
    ['홍길동 의학전문기자 hong@echo.example', ['홍길동']],
    // An editor has not written the text, and a source is no person.
    ['责任编辑：王小舟', []],
    ['来源：回声日报', []],
    ['据记者了解，情况属实', []],
    ['怎么回事？记者赶赴现场', []],
    ['记者在现场看到', []],
    ['본지 취재 기자', []],
    ['By Ada Orr', []],
  ])('%s', (text, people) => {
    expect(eastAsianPeople(text)).toEqual(people);
  });

  it('takes any text, and takes it quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const name of eastAsianPeople(text)) expect(name.length).toBeGreaterThan(1);
      }),
    );
    for (const text of [
      '记者 '.repeat(20_000),
      '张三、'.repeat(20_000),
      '가나다·'.repeat(20_000),
      '山'.repeat(60_000),
    ])
      // A pattern that backtracks would outlast the test's own time limit.
      expect(() => eastAsianPeople(text)).not.toThrow();
  });
});
