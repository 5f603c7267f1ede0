/** 公开时限 — the last day on which accounts can be published in time, and dates of law that documents quote. */

/**
 * 决算 of a year: submitted for approval between June and September of the next year (监督法), handed down within
 * 20 days (预算法第八十条), published within 20 days of that (预算法第十四条). Nobody in time is later than this.
 * Budgets have no such day, since no law says when a people’s congress meets.
 */
export const LAST_DAY_OF_ACCOUNTS = { month: 11, day: 9 } as const

/** Budgets and accounts are published within so many days of their approval (预算法第十四条); its day is none of them. */
export const DAYS_TO_PUBLISH = 20

interface LegalDate {
  /** On words without white space; the first group is the date. */
  readonly pattern: RegExp
  readonly date: string
  readonly basis: { readonly zh: string; readonly en: string }
}

/** What glossaries say of laws and reforms, and when it was. */
export const LEGAL_DATES: readonly LegalDate[] = [
  {
    pattern:
      /从(20\d{2}年\d{1,2}月\d{1,2}日)起(?:启用|实施|施行|执行|实行)政府预算经济分类(?:科目)?和部门预算经济分类/g,
    date: '2018年1月1日',
    basis: {
      zh: '财预〔2017〕98号《支出经济分类科目改革方案》',
      en: '财预〔2017〕98号 on the economic classification',
    },
  },
]
