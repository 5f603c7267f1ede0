/** 主要用于…: sections and items of a class that prose lists and no table has money for. */
import { plainWords } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { usedCodes } from './prose/printed-subjects.ts'
import { namedSubjects, subjectKey } from './prose/subject-book.ts'

/** 3. 资源勘探工业信息等支出（类）227.79 万元，占…。主要用于… */
const CLASS_AND_USES =
  /^(?:\(?[\d一二三四五六七八九十]{1,3}[).、]{1,2})?"?([\p{Script=Han}]{4,20}?)(?:\(类\))?(?:支出)?"?(?:为)?\d[\d,.]*万元.*?主要(?:是)?(?:用于|为|包括)[:：]?([^。;]+)/u
/** Shorter names are words of everyday: 抚恤, 培训. */
const LONG = 5

export const functionUnused: Rule = {
  id: 'NAM-010',
  title: { zh: '文字列举的款、项在表中都有', en: 'sections that prose lists are in the tables' },
  basis: 'document',
  check: (part, context) => {
    const used = usedCodes(part, context)
    if (context.year === undefined || used.size === 0) return []
    const book = namedSubjects('function', context.year)
    return documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap(({ plain, at }): readonly Remark[] => {
        const [, name = '', uses = ''] = CLASS_AND_USES.exec(plain) ?? []
        const own = [...book.named(name), ...book.named(`${name}支出`)].find(({ code }) => code.length === 3)
        if (own === undefined || !used.has(own.code)) return []
        return uses.split(/[、,]/).flatMap((item): readonly Remark[] => {
          const words = plainWords(item).replace(/(?:等|等方面的?支出|支出等)$/, '')
          const named = [...book.named(words), ...book.named(`${words}支出`)].filter(({ code }) =>
            code.startsWith(own.code),
          )
          const isUsed = named.some(({ code }) => used.has(code))
          if (subjectKey(words).length < LONG || named.length === 0 || isUsed) return []
          return [
            {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, words) },
              printed: words,
              expected: `删去“${words}”`,
              message: {
                zh: `${own.name}列举了“${words}”，本年各表没有这一科目的支出。请删去，或核对是否漏列。`,
                en: `“${words}” is listed under ${own.name}, and no table of the year has money for it. Take it out, or see whether it is missing.`,
              },
            },
          ]
        })
      })
  },
}
