import { nameIn, type Coverage, type CoveringItem, type Tongue } from '../../domain/index.ts';
import { verdictOf } from './facts.ts';
import type { Name } from './phrasing.ts';

/** A coverage of which only the names of the items matter. */
type Covered = Omit<Coverage, 'items' | 'counted'> & {
  readonly items: readonly Pick<CoveringItem, 'itemId'>[];
};

/** What a second person needs to come to the same answer. */
export type StepsInput = {
  readonly vantage: Name;
  readonly coverage: Covered;
  /** Where observatory.yaml says what counts, such as `summit/quip`; both are slugs. */
  readonly patternsOf: string;
};

/** How many items a step names; the others are behind the coverage id. */
const NAMED_ITEMS = 3;

type Steps = { readonly [Language in Tongue]: readonly string[] };

/** The steps by which a second person can repeat the answer, in order. Times are in UTC, as the data pages print them. */
export function stepsFor(input: StepsInput): Steps {
  return {
    en: [...looking(input, 'en'), ...repeating(input, 'en')],
    zh: [...looking(input, 'zh'), ...repeating(input, 'zh')],
    ko: [...looking(input, 'ko'), ...repeating(input, 'ko')],
  };
}

/** The lead sums up findings that have steps of their own. */
export const LEAD_STEPS: Steps = {
  en: [
    'Open the finding of each audience on this event and its elements: each lists the steps that repeat it.',
  ],
  zh: ['打开各受众关于本事件及其要素的结论：每条都列有可重复的步骤。'],
  ko: ['이 사건과 그 요소에 대한 독자별 결론을 연다: 저마다 되풀이할 수 있는 절차가 적혀 있다.'],
};

function looking(input: StepsInput, tongue: Tongue): readonly string[] {
  switch (verdictOf(input.coverage)) {
    case 'found':
    case 'in-part':
      return [WORDS[tongue].openItems(itemsOf(input.coverage)), WORDS[tongue].search(input.patternsOf)];
    case 'not-found':
      return [openLooks(input, tongue), WORDS[tongue].search(input.patternsOf)];
    case 'could-not-tell':
      return [openLooks(input, tongue), WORDS[tongue].addSource];
  }
}

function openLooks({ vantage, coverage: { judged } }: StepsInput, tongue: Tongue): string {
  return WORDS[tongue].openLooks(nameIn(vantage, tongue), judged.from, judged.to);
}

function repeating({ coverage: { rule, id } }: StepsInput, tongue: Tongue): readonly string[] {
  return [WORDS[tongue].repeat(`${rule.id}@${rule.version}`, id)];
}

function itemsOf({ items }: Covered): string {
  const named = items.slice(0, NAMED_ITEMS).map(({ itemId }) => itemId);
  const rest = items.length - named.length;
  return named.join(', ') + (rest > 0 ? ` (+ ${rest})` : '');
}

const WORDS: {
  readonly [Language in Tongue]: {
    readonly openItems: (items: string) => string;
    readonly openLooks: (vantage: string, from: string, to: string) => string;
    readonly search: (patterns: string) => string;
    readonly addSource: string;
    readonly repeat: (rule: string, coverage: string) => string;
  };
} = {
  en: {
    openItems: (items) => `Open the captures these items were read from and check their SHA-256: ${items}.`,
    openLooks: (vantage, from, to) =>
      `On the page Sources open the sources of ${vantage}: every look from ${from} to ${to} is listed with its outcome and its capture.`,
    search: (patterns) =>
      `Open the captures and search their titles and texts for the patterns of ${patterns} in observatory.yaml; compare their pictures with the examples it names.`,
    addSource: 'Look for yourself, save what you see, and add the files to observatory.yaml as a source.',
    repeat: (rule, coverage) =>
      `Run the same observatory.yaml over the same captures: rule ${rule} gives the same answer under the same id ${coverage}.`,
  },
  zh: {
    openItems: (items) => `打开读取这些条目的存档，核对其 SHA-256：${items}。`,
    openLooks: (vantage, from, to) =>
      `在“来源”页打开${vantage}的各个来源：${from} 至 ${to} 的每次查看都列有结果和存档。`,
    search: (patterns) =>
      `打开这些存档，用 observatory.yaml 中 ${patterns} 的模式检索标题和正文，并与其中列出的示例图片比对。`,
    addSource: '自行查看并保存所见，再把文件作为来源加入 observatory.yaml。',
    repeat: (rule, coverage) =>
      `用同一份 observatory.yaml 对同样的存档再运行一次：规则 ${rule} 会给出同样的答案和同样的编号 ${coverage}。`,
  },
  ko: {
    openItems: (items) => `이 항목들을 읽어 낸 수집본을 열고 SHA-256을 확인한다: ${items}.`,
    openLooks: (vantage, from, to) =>
      `‘출처’ 쪽에서 이 독자의 출처를 연다(${vantage}): ${from}부터 ${to}까지의 모든 관찰이 결과와 수집본과 함께 나와 있다.`,
    search: (patterns) =>
      `수집본을 열어 observatory.yaml에 있는 ${patterns} 패턴으로 제목과 본문을 찾아보고, 거기 적힌 예시 사진과 견주어 본다.`,
    addSource: '직접 살펴보고 본 것을 저장한 뒤 그 파일을 observatory.yaml에 출처로 더한다.',
    repeat: (rule, coverage) =>
      `같은 observatory.yaml을 같은 수집본에 다시 돌린다: 규칙 ${rule}에서 같은 답과 같은 식별자 ${coverage}가 나온다.`,
  },
};
