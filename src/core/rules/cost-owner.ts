/** 区属 in the name of a cost item and 市属 in its basis: one of the two was left from the line above. */
import { plainWords } from '../document/printed-words.ts'
import type { Rule } from './contract/rule.ts'
import { formName, formsOf, spot } from './forms/form-spots.ts'

const OWNER = /[省市区县镇乡]属|[省市区县]级/g

export const costOwner: Rule = {
  id: 'CST-007',
  title: { zh: '测算依据与项目内容的隶属一致', en: 'a cost basis speaks of the same owner as its item' },
  basis: 'form',
  check: (part, { locate }) =>
    formsOf(part, 'projectDeclaration').flatMap((form) =>
      form.content.costs.flatMap(({ name, basis }) => {
        if (name === undefined || basis === undefined) return []
        const own = new Set(plainWords(name.text).match(OWNER) ?? [])
        const said = new Set(plainWords(basis.text).match(OWNER) ?? [])
        const [meant, ...others] = own
        const [other] = [...said].filter((one) => !own.has(one) && one.slice(1) === meant?.slice(1))
        // A basis that names both is a comparison.
        if (meant === undefined || other === undefined || others.length > 0 || said.has(meant)) return []
        return [
          {
            severity: 'warning' as const,
            at: { ...spot(form, basis, name.text, '测算依据及说明'), place: locate(basis.place, other) },
            printed: other,
            expected: meant,
            message: {
              zh: `${formName(form)}的“${plainWords(name.text)}”，测算依据写的是“${other}”。请核对是“${meant}”还是抄自别的一行。`,
              en: `${formName(form)}: the basis of “${plainWords(name.text)}” speaks of ${other} where the item is ${meant}. See whether it was copied from another line.`,
            },
          },
        ]
      }),
    ),
}
