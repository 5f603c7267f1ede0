/** Last year's total in an overall form against the change that the prose tells: another number was of another scope. */
import type { ReadPart } from '../disclosure/reading/reading.ts'
import { plainWords } from '../document/printed-words.ts'
import { equal, minus, plus, type Rational } from '../kernel/rational.ts'
import type { Printed } from '../performance/forms/read-form.ts'
import type { Rule } from './contract/rule.ts'
import { type Figure, likePrinted, money } from './forms/figure.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'
import { fundColumns } from './forms/funds.ts'

export const earlierScope: Rule = {
  id: 'FRM-011',
  title: {
    zh: '整体表的上年数与正文所述变动一致',
    en: 'last year’s total agrees with the change in the text',
  },
  basis: 'document',
  check: (part) =>
    formsOf(part, 'overallDeclaration').flatMap((form) => {
      const columns = fundColumns(form).filter(({ group }) => /收入/.test(group))
      const current = columns.find(({ column }) => /当年/.test(column))?.total
      const change =
        current === undefined
          ? undefined
          : changesIn(part).find((one) => equal(one.total.value, current.value))
      const last =
        change === undefined
          ? undefined
          : columns.find(({ column }) => column.includes(`${change.year}年`))?.total
      if (current === undefined || change === undefined || last === undefined) return []
      if (equal(last.value, change.before)) return []
      const expected = likePrinted(change.before, 2)
      return [
        {
          severity: 'warning' as const,
          at: spot(form, last.printed, `收入构成/${last.row}`, last.column),
          printed: last.text,
          expected,
          message: {
            zh: `${formName(form)}的当年收入为 ${current.text} 万元，${change.year}年为 ${last.text} 万元；正文称比 ${change.year}年${change.words}，即上年应为 ${expected} 万元。各年须同一口径，请核对是否只填了本级。`,
            en: `${formName(form)} has ${current.text} 万元 this year and ${last.text} in ${change.year}; by the text (${change.words}) it was ${expected}. Years must have one scope; see whether only the unit itself was filled in.`,
          },
          evidence: [
            {
              at: { place: change.printed.place },
              printed: change.words,
              words: { zh: '正文所述变动', en: 'the change in the text' },
            },
          ],
        },
      ]
    }),
}

interface Change {
  readonly total: Figure
  readonly before: Rational
  readonly year: string
  readonly words: string
  readonly printed: Printed
}

const CHANGE =
  /收支总(?:预算|体)?[^，。；]{0,12}?([\d,]+(?:\.\d+)?)万元[,，]?(?:比|较)((?:19|20)\d{2})年(?:度)?(?:预算)?(?:相比)?[,，]?(增加|减少)([\d,]+(?:\.\d+)?)万元/

/** 收支总预算 1360.96 万元，比 2022 年预算减少 26.50 万元 */
const changesIn = (part: ReadPart): readonly Change[] =>
  part.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((printed) => {
      const [, digits = '', year = '', word = '', by = ''] = CHANGE.exec(plainWords(printed.text)) ?? []
      const [total, change] = [money(digits), money(by)]
      if (total === undefined || change === undefined) return []
      const before = word === '增加' ? minus(total.value, change.value) : plus(total.value, change.value)
      return [{ total, before, year, words: `${word} ${by} 万元`, printed }]
    }),
  )
