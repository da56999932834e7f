import type { VisitClass } from '../../domain/index.ts';

export type AnswerRule = {
  readonly id: string;
  readonly version: number;
  /** What it may give: several where what came decides. */
  readonly gives: readonly VisitClass[];
  readonly because: string;
};

/** In order; notices and the status are read between the second and the third. Words on the right are printed. */
export const ANSWER_RULES: readonly AnswerRule[] = [
  {
    id: 'visit/no-answer',
    version: 1,
    gives: ['unreadable', 'no-permission', 'failed', 'not-tried'],
    because: 'No answer came, or none was asked for: nobody could look.',
  },
  {
    id: 'visit/content',
    version: 1,
    gives: ['login-wall', 'captcha', 'unreadable', 'absent'],
    because:
      'What came is not the page: a wall, an empty shell, another type, a broken transfer, or a “not found” page without its status.',
  },
  {
    id: 'visit/redirected',
    version: 1,
    gives: ['redirected'],
    because: 'A page at another address answered, and nothing shows that it is the same post.',
  },
  {
    id: 'visit/unread',
    version: 1,
    gives: ['unreadable'],
    because: 'The reader of this platform found neither the post nor a notice.',
  },
  {
    id: 'visit/answered',
    version: 1,
    gives: ['visible'],
    because: 'A page answered at its address, and none of the rules before speaks against it.',
  },
];
