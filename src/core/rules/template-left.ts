/** What a template left in the published text: blanks, 待填, instructions to the author. */
import type { Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'
import { MAY_BE_TEMPLATE, TEMPLATE_WORDS } from './prose/template-words.ts'

export const templateLeft: Rule = {
  id: 'WRD-003',
  title: { zh: '没有模板的空白和提示', en: 'nothing of the template is left' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap((text) => {
      if (!MAY_BE_TEMPLATE.test(text.text)) return []
      const [found] = TEMPLATE_WORDS.flatMap((words) =>
        slipsIn(text.text, words.pattern, () => words.expected ?? '').map((slip) => ({ words, slip })),
      )
      if (found === undefined) return []
      const { words, slip } = found
      const expected =
        words.expected === undefined ? '' : slip.expected === '' ? `删去“${slip.printed}”` : slip.expected
      return [
        {
          severity: 'error' as const,
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected,
          message: {
            zh: `“${slip.printed}”${words.zh}。请${words.expected === undefined ? '按实际情况填写' : '删去'}。`,
            en: `“${slip.printed}” ${words.en}. ${words.expected === undefined ? 'Fill it in.' : 'Take it out.'}`,
          },
        },
      ]
    }),
}
