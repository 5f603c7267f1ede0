/** Problems of pages that are about to be published: what cannot be printed as it stands. */
export const PUBLISHING_PAGES_PROBLEMS = {
  'PUB-201': {
    zh: '“{table}”有 {columns} 栏，最宽的纸也排不下，没有排进 PDF。请拆成几张表。',
    en: '“{table}” has {columns} columns, more than the widest paper holds; it is not in the PDF. Split it into several tables.',
  },
  'PUB-202': {
    zh: '字体中没有这些字：{characters}（{codes}），PDF 中以“〓”代替。请换用通行的字。',
    en: 'The fonts lack these characters: {characters} ({codes}); the PDF shows “〓” in their place. Use common ones.',
  },
  'PUB-203': {
    zh: '“{title}”没有印出本单位本年的收支总数，画不出一图读懂。请先补齐报表。',
    en: '“{title}” prints no totals of its unit and year, so there is nothing for a poster. Complete the tables first.',
  },
} as const
