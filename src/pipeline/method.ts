import { CELL_RULES, EXAMPLE_RULES, SHOWING_RULES } from '../compare/pictures/index.ts';
import { ADDRESS_RULES, HOP_RULES, OONI_RULES, SEARCH_NOTICE_RULES, VISIT_RULES } from '../extract/index.ts';
import { NOTICE_RULES } from '../text/notices/index.ts';
import {
  ANSWER_RULES,
  COMMENT_RULES,
  DOUBT_RULES,
  EXIT_RULES,
  ISOLATION_RULES,
  PROBE_RULES,
  SIGHT_RULES,
} from '../watch/index.ts';
import { NAME_RULES } from './platforms/name-rules.ts';
import { GAP_RULES, MIN_READ_SHARE, MIN_SILENT_PART, SOURCE_RULES, VANTAGE_RULES } from '../compare/index.ts';

/** The rules as they are, for the Method page and the documents: nobody has to trust a copy of them. */
export const METHOD = {
  source: SOURCE_RULES.map(({ id, version, state, because }) => ({ id, version, state, because })),
  vantage: VANTAGE_RULES.map(({ id, version, state, because }) => ({ id, version, state, because })),
  gap: GAP_RULES.map(({ id, version, because }) => ({ id, version, state: 'silent' as const, because })),
  showing: SHOWING_RULES.map(({ id, version, shows, because }) => ({
    ...{ id, version, because },
    state: shows ?? 'nothing',
  })),
  example: EXAMPLE_RULES.map(({ id, version, shows, because }) => ({ id, version, state: shows, because })),
  cell: CELL_RULES.map(({ id, version, state, because }) => ({ id, version, state, because })),
  /** Of platforms, in the order in which each list is tried. */
  platforms: {
    probe: PROBE_RULES.map(({ id, version, verdict, because }) => ({ id, version, because, state: verdict })),
    isolation: ISOLATION_RULES.map(({ id, version, verdict, because }) => ({
      ...{ id, version, because },
      state: verdict,
    })),
    notice: NOTICE_RULES.map(({ id, version, gives, because }) => ({ id, version, because, state: gives })),
    /** Of an answer that no reader of the platform understood: by what came, by where it came from, by what it shows. */
    answer: [...ANSWER_RULES, ...DOUBT_RULES],
    hop: HOP_RULES,
    sight: SIGHT_RULES.map(({ id, version, gives, because }) => ({ id, version, because, state: gives })),
    visit: VISIT_RULES,
    name: [...ADDRESS_RULES, ...NAME_RULES],
    search: SEARCH_NOTICE_RULES.map(({ id, version, answer, because }) => ({
      ...{ id, version, because },
      state: answer,
    })),
    comments: COMMENT_RULES.map(({ id, version, reason, because }) => ({
      ...{ id, version, because },
      state: reason,
    })),
    exit: EXIT_RULES.map(({ id, version, exit, because }) => ({ id, version, because, state: exit })),
    reach: OONI_RULES.map(({ id, version, gives, because }) => ({ id, version, because, state: gives })),
  },
  minReadShare: MIN_READ_SHARE,
  minSilentPart: MIN_SILENT_PART,
} as const;
