/** Boxes that cannot both be true: new this year and carried on from before, or once only and year after year. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, spot } from './forms/form-spots.ts'

const CONFLICTS: readonly (readonly [a: RegExp, b: RegExp])[] = [
  [/新增/, /延续|常年|经常/],
  [/持续/, /一次性/],
]

export const boxConflict: Rule = {
  id: 'BOX-002',
  title: { zh: '项目属性与项目类型不矛盾', en: 'the boxes on a project’s nature agree' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) => {
      const ticked = form.content.choices.flatMap(({ question, options }) => {
        const own = options.filter((one) => one.isTicked === true)
        return own.map((one) => ({ question, option: one, words: plainWords(one.text) }))
      })
      return CONFLICTS.flatMap(([a, b]) => {
        const one = ticked.find(({ words }) => a.test(words))
        const other = ticked.find(({ words, question }) => b.test(words) && question !== one?.question)
        if (one === undefined || other === undefined) return []
        return [
          {
            severity: 'warning' as const,
            at: spot(form, one.option, one.question, '值'),
            printed: `${one.option.text} ＋ ${other.option.text}`,
            expected: '两项之一',
            message: {
              zh: `${formName(form)}“${one.question}”勾选“${one.option.text}”，“${other.question}”勾选“${other.option.text}”，两者不能同时成立。请核对是哪一项。`,
              en: `${formName(form)} ticks “${one.option.text}” and “${other.option.text}”, which cannot both hold. Check which it is.`,
            },
            evidence: [
              {
                at: spot(form, other.option, other.question, '值'),
                printed: other.option.text,
                words: { zh: '与之矛盾', en: 'contradicts it' },
              },
            ],
          },
        ]
      })
    }),
}
