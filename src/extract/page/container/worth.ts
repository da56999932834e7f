import { isTag, type ParentNode } from 'domhandler';
import { weightOf } from '../../../text/wide.ts';

/** The end of a sentence, in the last two characters of a text. */
const SENTENCE_END = /[.!?…。！？]["'”’」』）)]?$/u;

/** A run of text between two line ends, the last text in it, and the last that is no link. */
export type Run = { weight: number; linked: number; last: string; said: string };
/** What a subtree is worth: its prose less what is not prose, its prose alone, its lines that are links or break off. */
export type Worth = { value: number; prose: number; linkLines: number; cutLines: number };

export const newRun = (): Run => ({ weight: 0, linked: 0, last: '', said: '' });
export const newWorth = (): Worth => ({ value: 0, prose: 0, linkLines: 0, cutLines: 0 });

/** A text that breaks off, in its last characters. */
const CUT = /(?:…|\.{3})[\])]?$/u;

/** Adds a piece of text to the run it stands in. */
export function addText(run: Run, data: string, linked: boolean): void {
  const text = data.trim();
  if (text === '') return;
  const weight = weightOf(text);
  run.weight += weight;
  if (linked) run.linked += weight;
  else run.said = text;
  run.last = text;
}

/** A linked run this heavy is a headline and no button. */
const LINK_LINE = 20;
/** The shortest run that can be a sentence, in weight. */
const SENTENCE = 40;

/** Adds a run that is at its end to what the subtree is worth; `node` is the nearest element that breaks lines. */
export function addRun(total: Worth, run: Run, node: ParentNode): void {
  const name = isTag(node) ? node.name : '';
  if (CUT.test(run.said.slice(-4))) total.cutLines++;
  if (run.linked > run.weight * 0.6) {
    total.value -= 15 + run.linked * 0.6;
    if (run.linked >= LINK_LINE) total.linkLines++;
    return;
  }
  if (/^h[1-6]$/.test(name)) return;
  const ends = SENTENCE_END.test(run.last.slice(-2));
  if (run.weight >= SENTENCE && (ends || run.weight >= 2 * SENTENCE)) {
    const prose = run.weight - run.linked;
    total.value += prose * (name === 'p' || ends ? 1 : 0.7);
    total.prose += prose;
  } else total.value -= ends ? 0 : 8;
}
