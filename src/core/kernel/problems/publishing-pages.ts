/** Problems of pages that are about to be published: what cannot be printed as it stands. */
export const PUBLISHING_PAGES_PROBLEMS = {
  'PUB-201': {
    zh: '“{table}”有 {columns} 栏，最宽的纸也排不下，没有排进 PDF。请拆成几张表。',
    en: '“{table}” has {columns} columns, more than the widest paper holds; it is not in the PDF. Split it into several tables.',
  },
  'PUB-202': {
    zh: '“{place}”中的“{character}”（{code}）是字体中没有的字，PDF 只能印成“〓”。请换一种写法：用通行的字，或写明部件，如“（左金右岩）”。',
    en: '“{character}” ({code}) in “{place}” is in none of the fonts; the PDF could only show “〓”. Write it otherwise: with a common character, or by its parts.',
  },
  'PUB-203': {
    zh: '“{title}”没有印出本单位本年的收支总数，画不出一图读懂。请先补齐报表。',
    en: '“{title}” prints no totals of its unit and year, so there is nothing for a poster. Complete the tables first.',
  },
} as const
