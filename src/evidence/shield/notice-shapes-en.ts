import { isGeneric } from './notice-words.ts';
import type { Shape } from './notice-names.ts';

const WORD = String.raw`(?:[@\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_\-]|\.(?=[\p{L}\p{N}])){0,39})`;
const WORDS = String.raw`${WORD}(?: ${WORD}){0,3}`;
const BEGIN = String.raw`(?<=^\s*|[.!?:;,·|>\n]\s*)`;
const OF = String.raw`(?:accounts?|profile|channel|pages?|posts?|tweets?|videos?|content|blog|story|stories|status|comments?|photos?|timeline|feed|notes?|threads?|repl(?:y|ies)|(?:live)?stream|likes|messages?|media|updates)`;
/** Who says or does it follows. */
const ENDS = String.raw`(?=[,.;!)\]"”]|\s(?:has|have|had|is|was|who|which|on|in|to|for|because|and|due|that|at|after|as)\b|\s*$)`;
const DOES =
  /(?=\s(?:limits|has (?:limited|deleted|removed|blocked|protected|made|set|chosen|deactivated|hidden|restricted|closed|moved|not)|have (?:limited|deleted|removed|blocked)|deleted|removed|blocked you|protects|deactivated|only (?:allows|shares|shows)|doesn['’]?t|hasn['’]?t|isn['’]?t|made (?:this|their|the)|is (?:suspended|private|banned|no longer|not)|(?:has been|was|is) (?:permanently |temporarily )?(?:suspended|banned|terminated|deactivated|deleted|removed|disabled|locked|restricted))\b)/u
    .source;
const DID = /not found|limits|deleted|removed|made|set|could|does|did/u.source;
const BLOCKED = /blocked/u.source;
const MADE = /(?:deleted|removed|posted|uploaded|shared|published|written|hidden|blocked|taken down)/u.source;
const QUOTED = String.raw`["“‘']([^"“”‘’'\n]{2,40})["”’']`;

const shape = (words: string, isName: Shape['isName'] = isWritten): Shape => ({
  words: new RegExp(words, 'gu'),
  isName,
});

/** A name has capitals, digits, other letters or signs in it, or is one word that is none of every notice. */
function isWritten(words: string): boolean {
  const all = words.split(/\s+/u);
  return all.length === 1 ? !isGeneric(words) : all.some((one) => /[\p{Lu}\d_]|[^\x20-\x7e]/u.test(one));
}

/** Behind a role stands a name or what is said of it: `account holder`, `user agreement`. */
const isMarked = (words: string): boolean => /[\p{Lu}\d_]|[^\x20-\x7e]/u.test(words);

/** `deer by the sea's account`: all of it, but for words that lead to it. */
const LEADING = String.raw`(?:[^.!?:;,·|>\n]{0,60}?\b(?:view|see|seeing|access|visit|follow|following|find|because|due to|you|we|if|that|sorry|unfortunately|of)\s)?`;

export const ENGLISH: readonly Shape[] = [
  shape(
    String.raw`${BEGIN}${LEADING}(${WORD}(?: [\p{L}\p{N}_.\-]{1,30}){0,5})['’]s? (?:[\w-]+ ){0,2}${OF}\b`,
    () => true,
  ),
  shape(
    String.raw`(?<![\p{L}\p{N}_])(${WORD}(?: \p{Lu}[\p{L}\p{N}_\-]{0,30}){0,3})['’]s? (?:[\w-]+ ){0,2}${OF}\b`,
  ),
  shape(
    String.raw`\b(?:[Uu]ser(?:name)?|[Aa]uthor|[Oo]wner|[Aa]ccount|[Mm]ember|[Uu]ploader|[Cc]reator|[Cc]hannel|[Pp]rofile|[Pp]oster|by|from|of),? ${QUOTED}`,
    () => true,
  ),
  shape(String.raw`\b[Uu]ser(?:name)?[,:]? (${WORDS}?)(?=\s(?:has |have |was )?(?:${DID})\b)`),
  shape(
    String.raw`\b(?:[Uu]ser(?:name)?|[Aa]uthor|[Oo]wner|[Aa]ccount|[Mm]ember|[Uu]ploader|[Cc]reator|[Pp]rofile|[Pp]oster)(?! (?:owner|holder|name)\b)[,:]? (${WORDS}?)${ENDS}`,
    isMarked,
  ),
  shape(
    String.raw`\b(?:by|from|of|seeing|view|see|follow|following|${BLOCKED}) (?:the )?(?:user |author |account |@)?(${WORDS}?)${ENDS}`,
    isMarked,
  ),
  shape(String.raw`\b${MADE} by (?:the )?(?:user |author |@)?(${WORDS}?)${ENDS}`),
  shape(String.raw`${BEGIN}(${WORDS}?)${DOES}`),
];
