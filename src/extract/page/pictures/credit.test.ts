import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCredit, tidyCredit } from './credit.ts';

const QUAY = 'Delegates laugh on the quay.';

describe('a credit at the end of a caption', () => {
  it.each([
    [`${QUAY} (Photo: Sol Venn/Coast Agency)`, QUAY, 'Sol Venn/Coast Agency'],
    [`${QUAY} (Sol Venn/Coast Agency)`, QUAY, 'Sol Venn/Coast Agency'],
    [`${QUAY} Photo by Sol Venn`, QUAY, 'Sol Venn'],
    [`${QUAY} © Sol Venn / Coast Agency`, QUAY, 'Sol Venn / Coast Agency'],
    [`${QUAY} Courtesy of the Coast Guard`, QUAY, 'the Coast Guard'],
    ['Die Lampe brennt. Foto: Sol Venn/dpa', 'Die Lampe brennt.', 'Sol Venn/dpa'],
    ['Die Lampe brennt. Bild: Coast Agency', 'Die Lampe brennt.', 'Coast Agency'],
    [
      'Die Lampe brennt Foto: Sol Venn. Regie: Ada Orr',
      'Die Lampe brennt Foto: Sol Venn. Regie: Ada Orr',
      null,
    ],
    ['La lampe est allumée. Crédit photo : Sol Venn', 'La lampe est allumée.', 'Sol Venn'],
    ['La lámpara. Foto: Sol Venn (REUTERS)', 'La lámpara.', 'Sol Venn (REUTERS)'],
    ['Lampa świeci. Fot. Sol Venn', 'Lampa świeci.', 'Sol Venn'],
    ['Лампа горит. Фото: Сол Венн', 'Лампа горит.', 'Сол Венн'],
    ['La lámpara arde en La Ode / Sol Venn', 'La lámpara arde en La Ode', 'Sol Venn'],
    ['图为两国代表团会面。回声社记者 林远航 摄', '图为两国代表团会面。', '回声社记者 林远航'],
    ['两国代表团会面（林远航 摄）', '两国代表团会面', '林远航'],
    ['两国代表团会面。 林远航/摄', '两国代表团会面。', '林远航'],
    ['兩國代表團會面。 記者林遠航／攝影', '兩國代表團會面。', '記者林遠航'],
    ['两国代表团会面 林远航摄影', '两国代表团会面', '林远航'],
    ['两国代表团会面。受访者供图', '两国代表团会面。', '受访者'],
    ['两国代表团会面（受访者供图）', '两国代表团会面', '受访者'],
    ['两国代表团会面 回声日报图', '两国代表团会面', '回声日报'],
    ['两国代表团会面。回声社发（林远航 摄）', '两国代表团会面。', '回声社发（林远航 摄）'],
    ['两国代表团会面。回声社发', '两国代表团会面。', '回声社'],
    ['两国代表团会面 林远航/图', '两国代表团会面', '林远航'],
    ['两国代表团会面。 图据回声日报', '两国代表团会面。', '回声日报'],
    ['（图片由市建设局提供）', null, '市建设局'],
    ['资料图：两国代表团会面。', '资料图：两国代表团会面。', null],
    ['Image source, Coast Images', null, 'Coast Images'],
    ['航线 示意图', '航线 示意图', null],
    ['当天，热水由志愿者提供', '当天，热水由志愿者提供', null],
    ['양국 대표단이 만났다. 메아리시청 제공', '양국 대표단이 만났다.', '메아리시청'],
    ['양국 대표단이 만났다. [메아리시 제공. 재판매 및 DB 금지]', '양국 대표단이 만났다.', '메아리시'],
    ['양국 대표단이 만났다. 한가람 기자 han@echo.example', '양국 대표단이 만났다.', '한가람 기자'],
    [
      '양국 대표단이 만났다. 2031.5.9 [메아리시 제공. 재판매 및 DB 금지] han@echo.example',
      '양국 대표단이 만났다. 2031.5.9',
      '메아리시',
    ],
    ['کشتی در اسکله. عکس: Sol Venn/dpa', 'کشتی در اسکله.', 'Sol Venn/dpa'],
    ['양국 대표단이 만났다. 메아리뉴스', '양국 대표단이 만났다.', '메아리뉴스'],
    [
      `${QUAY} COAST/Sol Venn/File Photo Purchase Licensing Rights, opens new tab`,
      QUAY,
      'COAST/Sol Venn/File Photo',
    ],
    [`${QUAY} SOL VENN (COAST)`, QUAY, 'SOL VENN (COAST)'],
    [`${QUAY.slice(0, -1)} [File: Sol Venn/Coast Agency]`, QUAY.slice(0, -1), 'Sol Venn/Coast Agency'],
    [`${QUAY} Supplied`, QUAY, 'Supplied'],
    [`${QUAY} | Sol Venn`, QUAY, 'Sol Venn'],
    [`${QUAY} Photo / Sol Venn`, QUAY, 'Sol Venn'],
    ['Sol Venn / Getty Images', null, 'Sol Venn / Getty Images'],
    ['صورة من الميناء (رويترز)', 'صورة من الميناء', 'رويترز'],
    ['两国代表团会面。图片来源：回声社', '两国代表团会面', '回声社'],
    ['兩國代表團會面（圖源：回聲社）', '兩國代表團會面', '回聲社'],
    ['양국 대표단이 만났다. /사진=한가람 기자', '양국 대표단이 만났다.', '한가람 기자'],
    ['양국 대표단이 만났다. [사진=메아리신문]', '양국 대표단이 만났다.', '메아리신문'],
    ['양국 대표단이 만났다. 사진 제공=시청', '양국 대표단이 만났다.', '시청'],
    ['港で握手する両代表団（写真：回声社）', '港で握手する両代表団', '回声社'],
    ['港で握手する両代表団＝9日、林遥撮影', '港で握手する両代表団＝9日', '林遥'],
    ['港で握手する両代表団（林遥撮影）', '港で握手する両代表団', '林遥'],
    ['Photo: Sol Venn', null, 'Sol Venn'],
    ['(Sol Venn via Getty Images)', null, 'Sol Venn via Getty Images'],
    ['Image source, Getty Images', null, 'Getty Images'],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  it.each([
    'Two delegations (left) and the mayor (right)',
    'He reads The Source: a novel of the sea',
    'People gather in the port of Ode (Strait)',
    'The delegates in 2019/20',
    'The mayor said the picture of the talks was mixed.',
    'Supplied photo of the harbour by night',
    'IN PICTURES: the talks',
  ])('%s holds none', (text) => {
    expect(splitCredit(text)).toEqual({ caption: text, credit: null });
  });

  it('keeps to what is written, in good time', () => {
    const words = fc.constantFrom(
      'Photo',
      'Foto:',
      '摄',
      '图',
      '(',
      ')',
      '/',
      'Sol Venn',
      'AP',
      '©',
      '사진=',
      '。',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { caption, credit } = splitCredit(text);
        expect(text).toContain(caption ?? '');
        expect(text).toContain(credit ?? '');
      }),
    );
    const started = performance.now();
    for (const part of ['Photo: ', '记者 林远航、', 'Sol / ', '(', '사진=']) splitCredit(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('a credit by itself', () => {
  it.each([
    ['(Photo: Sol Venn)', 'Sol Venn'],
    ['Foto: Bild: COAST/Sol Venn', 'COAST/Sol Venn'],
    ['Sol Venn (Reuters)', 'Sol Venn (Reuters)'],
    ['摄影：林远航', '林远航'],
    ['© ', null],
    ['—', null],
  ])('%s', (text, credit) => {
    expect(tidyCredit(text)).toBe(credit);
  });
});
