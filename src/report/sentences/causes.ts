import type { Tongue, Verdict } from '../../domain/index.ts';

type Cause = { readonly [Language in Tongue]: string };

/**
 * What may lie behind a silence. The list is the same for every audience and every subject, for from outside these cannot
 * be told apart; a finding prints all of them and picks none.
 */
export const CAUSES_OF_SILENCE: readonly Cause[] = [
  {
    en: 'The outlets chose other news, or carried it after the judged time.',
    zh: '媒体选择了其他新闻，或在所判断的时段之后才刊出。',
    ko: '매체가 다른 소식을 골랐거나 판단하는 시간 뒤에 실었다.',
  },
  {
    en: 'It was carried in words, in a crop or in a form that our patterns and example pictures do not match.',
    zh: '以我们的模式和示例图片未能匹配的措辞、裁剪或形式出现。',
    ko: '우리의 패턴이나 예시 사진과 맞지 않는 표현, 잘린 사진, 다른 형식으로 실렸다.',
  },
  {
    en: 'It stood where we do not collect: another section, app or edition, print, a broadcast, a closed group.',
    zh: '出现在我们未采集的地方：其他版块、应用或版本，纸质版，广播电视，封闭群组。',
    ko: '우리가 모으지 않는 곳에 있었다: 다른 지면이나 앱, 다른 판, 종이 신문, 방송, 닫힌 모임.',
  },
  {
    en: 'It was there between two looks only.',
    zh: '只在两次查看之间出现过。',
    ko: '두 번의 관찰 사이에만 있었다.',
  },
  {
    en: 'A ranked list shows what many people search for or open; the subject may never have ranked.',
    zh: '榜单反映的是许多人搜索或点开的内容；该话题可能从未上榜。',
    ko: '순위 목록은 많은 사람이 찾거나 연 것을 보여 준다. 이 주제는 순위에 든 적이 없을 수 있다.',
  },
  {
    en: 'It was held back before publication or taken back before we looked, by its author, its outlet, the platform or on an instruction; only a captured notice could say so.',
    zh: '在发布前被搁置，或在我们查看之前被撤回，出自作者、媒体、平台或某项指令；只有留存的告示才能说明。',
    ko: '공개 전에 보류되었거나 우리가 보기 전에 거두어졌다. 글쓴이, 매체, 플랫폼, 지시 가운데 무엇 때문인지는 보존된 안내문만이 말해 줄 수 있다.',
  },
];

/** The causes that go with a verdict, in English: those of silence where something was silent, else none. */
export function causesFor(verdict: Verdict): readonly string[] {
  return verdict === 'not-found' || verdict === 'in-part' ? CAUSES_OF_SILENCE.map((cause) => cause.en) : [];
}

/** A cause of a finding in another language; a text that is not on the list is given back as it is. */
export function causeIn(cause: string, tongue: Tongue): string {
  return CAUSES_OF_SILENCE.find((known) => known.en === cause)?.[tongue] ?? cause;
}
