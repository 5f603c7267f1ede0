/** A closing bracket or quote that nothing opens: one half of a pair was lost, or one is too many. */
import type { Remark, Rule, RuleContext } from './contract/rule.ts'
import { type DocumentText, documentTexts } from './prose/document-texts.ts'
import { placeOfSlip, slipsIn } from './prose/slips.ts'

/** Both widths of brackets are one kind. */
const KINDS: readonly (readonly [open: string, close: string])[] = [
  ['(（', ')）'],
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
  ['“', '”'],
]
const CLOSING = /[)）】〕》〉」』”]/g
/** 1） and 一） number something. */
const NUMBERS = /(?:^|[，。；：、,.;:）)])[①-⑳\dA-Za-z一二三四五六七八九十]{1,3}$/

export const unpairedMark: Rule = {
  id: 'WRD-010',
  title: { zh: '括号、引号成对', en: 'brackets and quotes come in pairs' },
  basis: 'punctuation',
  check: (part, context) => {
    let carried: Open = NOTHING_OPEN
    return documentTexts(part, context)
      .filter(({ from }) => READ.includes(from))
      .flatMap((text): readonly Remark[] => {
        const { unpaired, open } = unpairedIn(text.text, carried)
        // What a paragraph opens may be closed in one below, but not in another section.
        carried = text.from === 'heading' ? NOTHING_OPEN : open
        return unpaired.length === 0 ? [] : remarksOn(text, unpaired, context)
      })
  },
}

/** Cells may be torn, and contents are cut off. */
const READ: readonly DocumentText['from'][] = ['heading', 'paragraph', 'note']

function remarksOn(text: DocumentText, unpaired: readonly number[], context: RuleContext): readonly Remark[] {
  const slips = slipsIn(text.text, CLOSING, ({ index = -1 }) => (unpaired.includes(index) ? '' : undefined))
  return slips.map((slip, at): Remark => {
    const mark = text.text.charAt(unpaired[at] ?? 0)
    const isDouble = text.text.charAt((unpaired[at] ?? 0) - 1) === mark
    const half = KINDS.find(([, close]) => close.includes(mark))?.[0].at(-1) ?? ''
    return {
      severity: 'warning',
      at: placeOfSlip(text, slip, context),
      printed: slip.printed,
      expected: isDouble ? slip.expected : '',
      message: isDouble
        ? {
            zh: `“${slip.printed}”多了一个“${mark}”，应为“${slip.expected}”。`,
            en: `“${slip.printed}” has a “${mark}” too many; it should be “${slip.expected}”.`,
          }
        : {
            zh: `“${slip.printed}”中的“${mark}”前面没有与它成对的“${half}”。请补上前半，或删去多余的。`,
            en: `Nothing opens the “${mark}” in “${slip.printed}”. Add the “${half}”, or delete it.`,
          },
    }
  })
}

/** How many of each kind are open, by the opening marks. */
type Open = ReadonlyMap<string, number>
const NOTHING_OPEN: Open = new Map()

/** Where in the text the marks stand that close nothing, and what is left open for the next one. */
function unpairedIn(
  text: string,
  before: Open,
): { readonly unpaired: readonly number[]; readonly open: Open } {
  const open = new Map(before)
  const unpaired: number[] = []
  for (const { index, 0: mark } of text.matchAll(ANY)) {
    const kind = KINDS.find((one) => one.some((marks) => marks.includes(mark)))
    if (kind === undefined) continue
    const [opening] = kind
    const count = open.get(opening) ?? 0
    if (opening.includes(mark)) open.set(opening, count + 1)
    else if (count > 0) open.set(opening, count - 1)
    else if (/[)）]/.test(mark) && NUMBERS.test(text.slice(Math.max(0, index - 4), index))) continue
    else if (mark === '”' && /^[^“”]{1,30}”/.test(text.slice(index + 1)))
      // One mark for both halves: ”三公”.
      open.set(opening, 1)
    else unpaired.push(index)
  }
  return { unpaired, open }
}

const ANY = /[()（）【】〔〕《》〈〉「」『』“”]/g
