/** Words of another level of government than the document's own: 市级财政 in the glossary of a district. */
import { placesOf } from '../disclosure/reading/unit-name.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { documentTexts } from './prose/document-texts.ts'
import { ownNames } from './prose/own-names.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'

type Level = '省' | '市' | '区' | '县'

export const governmentLevel: Rule = {
  id: 'NAM-008',
  title: { zh: '政府级次的用词与本级相符', en: 'words of level are those of the unit’s own government' },
  basis: 'document',
  check: (part, context) => {
    const [full = ''] = ownNames(part, context)
    const level = levelOf(full)
    if (level === undefined) return []
    return documentTexts(part, context)
      .filter(({ from, text }) => from !== 'contents' && from !== 'cover' && text.includes('指'))
      .flatMap((text) =>
        [
          ...slipsIn(text.text, OWN_MONEY, ([words, said]) =>
            said === level ? undefined : words.replace(said ?? '', level),
          ),
          ...slipsIn(text.text, OWN_UNITS, ([words, said]) =>
            said === level ? undefined : words.replace(said ?? '', level),
          ),
        ].map(
          (slip): Remark => ({
            severity: 'warning',
            at: placeOfSlip(text, slip, context),
            printed: slip.printed,
            expected: slip.expected,
            message: {
              zh: `“${slip.printed}”与本单位的级次（${level}）不符，似应为“${slip.expected}”。请核对是否沿用了别级的模板。`,
              en: `“${slip.printed}” does not fit the level of this unit; “${slip.expected}” seems meant. See whether another level’s template was kept.`,
            },
          }),
        ),
      )
  },
}

/** 指市级财政一般公共预算当年拨付的资金: what a document says of its own money. */
const OWN_MONEY = /(?<=指)(省|市|区|县)级财政(?=[^，。]{0,16}当年拨付)/g
/** 是指市直部门用财政拨款安排的 */
const OWN_UNITS =
  /(?<=是指|指)(省|市|区|县)(?:直|级)(?:部门|单位)(?=[^，。]{0,6}(?:用|使用)[^，。]{0,12}拨款)/g

function levelOf(name: string): Level | undefined {
  const last = placesOf(name).at(-1)
  if (last === undefined || /自治区$|自治[州县]$|旗$/.test(last)) return undefined
  const end = last.slice(-1)
  return end === '省' || end === '市' || end === '区' || end === '县' ? end : undefined
}
