/** Numbers of persons in a published document: identity cards, bank cards, mobile phones. */
import type { InBothLanguages } from '../kernel/finding.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { cardNumbers, identityNumbers, masked, mobileNumbers } from './prose/personal-numbers.ts'

const KINDS: readonly {
  readonly severity: 'error' | 'warning'
  readonly name: InBothLanguages
  readonly find: (text: string) => readonly string[]
}[] = [
  {
    severity: 'error',
    name: { zh: '身份证号', en: 'the number of an identity card' },
    find: identityNumbers,
  },
  { severity: 'error', name: { zh: '银行卡号', en: 'the number of a bank card' }, find: cardNumbers },
  { severity: 'warning', name: { zh: '手机号码', en: 'the number of a mobile phone' }, find: mobileNumbers },
]

export const personalNumber: Rule = {
  id: 'PRV-001',
  title: { zh: '没有身份证号、银行卡号、手机号码', en: 'no numbers of persons are published' },
  basis: 'privacy',
  check: (part, context) =>
    documentTexts(part, context).flatMap(({ text, at }): readonly Remark[] => {
      if (!/\d{11}/.test(text.replace(/[ -]/g, ''))) return []
      const identities = new Set(identityNumbers(text))
      return KINDS.flatMap(({ severity, name, find }) =>
        find(text)
          .filter((number) => find === identityNumbers || !identities.has(number))
          .map((number) => ({
            severity,
            at: { ...at, place: context.locate(at.place, number) },
            // The finding is shown, printed and sent on; it must not publish the number itself.
            printed: masked(number),
            expected: `删去${name.zh}`,
            message: {
              zh: `公开的文件中有${name.zh}“${masked(number)}”。请删去${severity === 'warning' ? '，联系方式可以写办公电话' : ''}。`,
              en: `The document publishes ${name.en}, “${masked(number)}”. Take it out${severity === 'warning' ? '; an office’s number will do' : ''}.`,
            },
          })),
      )
    }),
}
