/** and within Chinese words: what a translation or a polishing program left. */
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'

const AND = /(?<=[\p{Script=Han}）”》])(?:and|or)(?=[\p{Script=Han}（“《])/gu
const CHINESE: Readonly<Record<string, string>> = { and: '和', or: '或' }

export const foreignWord: Rule = {
  id: 'WRD-006',
  title: { zh: '中文里没有夹杂的英文连词', en: 'no English word is left among Chinese ones' },
  basis: 'document',
  check: (part, context) =>
    documentTexts(part, context).flatMap((text) =>
      slipsIn(text.text, AND, ([word]) => CHINESE[word]).map(
        (slip): Remark => ({
          severity: 'error',
          at: placeOfSlip(text, slip, context),
          printed: slip.printed,
          expected: slip.expected,
          message: {
            zh: `“${slip.printed}”夹有英文，应为“${slip.expected}”。请改正。`,
            en: `“${slip.printed}” has an English word in it; it should be “${slip.expected}”.`,
          },
        }),
      ),
    ),
}
