/** Two marks of punctuation where one belongs: 、、 and 。； */
import type { Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'

const MARKS = /(?<!\.)[，,、；;：:。](?:[，、；：。]|[,;:](?!\d))+/g
/** A list that goes on behind 。； goes on after its semicolon; of other pairs the one that ends more stays. */
const STRENGTH = '、，,：:；;。'

export const doubledPunctuation: Rule = {
  id: 'WRD-002',
  title: { zh: '标点不重复', en: 'no punctuation stands twice' },
  basis: 'punctuation',
  check: (part, context) =>
    documentTexts(part, context).flatMap((text) =>
      slipsIn(text.text, MARKS, (found) => rightMark(found[0], !text.text.endsWith(found[0]))).map(
        (slip) => ({
          severity: 'error' as const,
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected: slip.expected,
          message: {
            zh: `“${slip.printed}”有多余的标点，应为“${slip.expected}”。如中间删去了内容，请核对是否应当补上。`,
            en: `“${slip.printed}” has a mark too many; it should be “${slip.expected}”. If something was deleted between them, see whether it belongs there.`,
          },
        }),
      ),
    ),
}

function rightMark(marks: string, goesOn: boolean): string | undefined {
  if (goesOn && marks.endsWith('；')) return '；'
  return [...marks].toSorted((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a))[0]
}
