/** Sentences that stop where their content should be: 主要原因是。 and 支出决算为万元 */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'
import { MISSING_AMOUNT, MISSING_REASON } from './prose/template-words.ts'

/** Words that may follow 主要原因 without 是. */
const REASON_WITHOUT_VERB =
  /主要原因(?=[\p{Script=Han}])(?![是为有在系一二三及和与分如包即也都主:：]|说明|情况|之一|同上|为|仍|就|还|均|可|的)/gu

export const nothingSaid: Rule = {
  id: 'WRD-004',
  title: { zh: '原因和金额都写了出来', en: 'reasons and amounts are told' },
  basis: 'disclosure',
  check: (part, context) =>
    documentTexts(part, context)
      .filter(({ from }) => from === 'paragraph')
      .flatMap((text): readonly Remark[] => [
        ...slipsIn(text.text, MISSING_REASON, () => '').map((slip) => ({
          severity: 'error' as const,
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected: '',
          message: {
            zh: `“${slip.printed}”之后没有写原因。请补写增减的原因。`,
            en: `After “${slip.printed}” no reason is told. Say why it changed.`,
          },
        })),
        ...slipsIn(text.text, MISSING_AMOUNT, () => '').map((slip) => ({
          severity: 'error' as const,
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected: '',
          message: {
            zh: `“${slip.printed}”没有金额。请按表填写。`,
            en: `“${slip.printed}” has no amount. Fill it in from the table.`,
          },
        })),
        ...slipsIn(text.text, REASON_WITHOUT_VERB, ([found]) => `${found}是`).map((slip) => ({
          severity: 'warning' as const,
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected: slip.expected,
          message: {
            zh: `“${slip.printed}”缺“是”，应为“${slip.expected}”。请补上。`,
            en: `“${slip.printed}” lacks a verb; it should be “${slip.expected}”.`,
          },
        })),
      ]),
}
