/** Titles and headings with a year that is not the document's: left from last year's document. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

/** Headings that speak of another year on purpose. */
const OF_ANOTHER =
  /上年|往年|历年|以前年度|执行情况|完成情况|工作总结|回顾|比较|对比|变化|增减|结转|—|至|规划|计划|打算|下年|自评|评价|绩效/
/** 本部门2024年没有政府性基金收支，故本表无数据: a note that a table is empty speaks of the table's year. */
const SAYS_NOTHING = /没有|无|为空/
const IS_OF_THE_YEAR = /预算|决算|三公|收支|收入|支出|机关运行|政府采购/

export const yearInTitle: Rule = {
  id: 'DOC-009',
  title: { zh: '标题中的年度是本年', en: 'titles name the year of the document' },
  basis: 'document',
  check: (part, context) => {
    const { kind, year: own } = part.identity
    if (
      own.value === undefined ||
      own.certainty === 'unknown' ||
      (kind.value !== 'budget' && kind.value !== 'accounts')
    )
      return []
    const year = own.value
    const projects = part.forms.flatMap(({ projectName }) =>
      projectName === undefined ? [] : [plainWords(projectName)],
    )
    return documentTexts(part, context).flatMap(({ text, plain, at, from }): readonly Remark[] => {
      const isNote = from === 'note' && SAYS_NOTHING.test(plain)
      if (from !== 'heading' && from !== 'title' && from !== 'contents' && !isNote) return []
      const years = [...plain.matchAll(/(?<!\d)(20\d{2})年/g)].map(([, digits = '']) =>
        Number.parseInt(digits, 10),
      )
      const [only, ...others] = new Set(years)
      if (only === undefined || others.length > 0 || only === year || Math.abs(only - year) > 3) return []
      if (OF_ANOTHER.test(plain) || !IS_OF_THE_YEAR.test(plain)) return []
      // 2020年某项目绩效目标表: the year is the project's.
      if (projects.some((name) => name.includes(`${only}年`) && plain.includes(name))) return []
      const expected = withoutSpace(text).replaceAll(String(only), String(year))
      return [
        {
          severity: 'error',
          at,
          printed: withoutSpace(text),
          expected,
          message: {
            zh: `${isNote ? '表注' : '标题'}写作“${withoutSpace(text)}”，本文件是 ${year} 年的，应为“${expected}”。请改正年度。`,
            en: `The ${isNote ? 'note' : 'title'} says ${only}; the document is of ${year}, so it should be “${expected}”.`,
          },
        },
      ]
    })
  },
}
