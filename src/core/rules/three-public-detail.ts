/** “三公”经费 that were spent without a word on what for: delegations, vehicles, receptions. */
import type { InBothLanguages } from '../kernel/finding.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'

const DETAILS: readonly {
  readonly codes: readonly string[]
  readonly name: InBothLanguages
  readonly words: RegExp
  readonly expected: string
}[] = [
  {
    codes: ['30212'],
    name: { zh: '因公出国（境）费', en: 'travel abroad' },
    words: /团组|出国(?:\(境\))?[^。]{0,30}人次|出访/,
    expected: '因公出国（境）团组数和人数',
  },
  {
    codes: ['30231', '31013'],
    name: { zh: '公务用车购置及运行维护费', en: 'vehicles' },
    words: /保有|公务用车[^。]{0,40}\d辆|车辆\d+辆|购置[^。]{0,20}\d辆/,
    expected: '公务用车购置数和保有量',
  },
  {
    codes: ['30217'],
    name: { zh: '公务接待费', en: 'receptions' },
    words: /批次|\d批|人次/,
    expected: '国内公务接待的批次和人数',
  },
]
/** With fewer paragraphs the explanations stand in another file. */
const EXPLAINS = 12

export const threePublicDetail: Rule = {
  id: 'DOC-010',
  title: { zh: '“三公”经费说明团组、车辆、批次和人数', en: 'the three public expenses are told in numbers' },
  basis: 'disclosure',
  check: (part, context) => {
    const explained = part.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
    if (part.identity.kind.value !== 'accounts' || explained < EXPLAINS) return []
    const texts = documentTexts(part, context).filter(({ from }) => from === 'paragraph')
    const spent = part.statements
      .filter(({ definition }) => definition === 'accounts.three-public')
      .flatMap(({ title, cells }) =>
        cells
          .filter(({ region, text }) => region?.stage !== 'original' && /[1-9]/.test(text))
          .map((cell) => ({ ...cell, title })),
      )
    return DETAILS.flatMap(({ codes, name, words, expected }): readonly Remark[] => {
      const cell = spent.find(({ region }) => codes.includes(region?.economic ?? ''))
      if (cell === undefined || texts.some(({ plain }) => words.test(plain))) return []
      return [
        {
          severity: 'warning',
          at: { place: cell.place, table: cell.title, row: cell.rowName, column: cell.column },
          printed: cell.text,
          expected,
          message: {
            zh: `${name.zh}支出 ${cell.text}，文字没有写${expected}。请补写。`,
            en: `${cell.text} was spent on ${name.en}, and the text does not give the numbers that must be told (${expected}). Add them.`,
          },
        },
      ]
    })
  },
}
