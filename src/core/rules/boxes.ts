/** 勾选项: exactly one box of an exclusive question. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, isDoubtful, spot } from './forms/form-spots.ts'

/** Questions with one answer; where the money comes from may have several. */
const EXCLUSIVE = /类别|属性|类型|频度|性质|分类/

export const boxes: Rule = {
  id: 'BOX-001',
  title: { zh: '单选项恰好勾选一个', en: 'one box of a question, and only one' },
  basis: 'form',
  check: (part) =>
    part.forms.flatMap((form) =>
      form.content.choices.flatMap(({ question, options }) => {
        const [first] = options
        const isLost = options.some((one) => one.isTicked === undefined || isDoubtful(form, one))
        if (first === undefined || isLost || options.length < 2 || !EXCLUSIVE.test(plainWords(question)))
          return []
        const ticked = options.filter((one) => one.isTicked === true)
        if (ticked.length === 1) return []
        const printed = ticked.map((one) => one.text).join('、')
        const isNone = ticked.length === 0
        return [
          {
            severity: isNone ? ('warning' as const) : ('error' as const),
            at: spot(form, ticked[0] ?? first, question, '值'),
            printed,
            expected: '勾选一项',
            message: {
              zh: `${formName(form)}“${question}”${isNone ? '一项也没有勾选' : `勾选了 ${ticked.length} 项（${printed}）`}，应恰好勾选一项。请核对。`,
              en: `${formName(form)}: “${question}” has ${isNone ? 'no box ticked' : `${ticked.length} boxes ticked (${printed})`} instead of one. Check it.`,
            },
          },
        ]
      }),
    ),
}
