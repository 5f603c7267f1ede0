/** Names of public bodies in the text, and the slips that make another name of one of them. */
import { placesOf } from '../../disclosure/reading/unit-name.ts'
import { once } from '../contract/once.ts'
import type { Spot } from '../contract/rule.ts'
import { documentTexts } from './document-texts.ts'

interface Mention {
  /** As printed, without what stands before the body's own words. */
  readonly name: string
  /** Without places: 工业和信息化局. */
  readonly proper: string
  readonly at: Spot
}

/** 抚宁区工业和信息化局, 区科学技术和经济信息化局: a place or only its level, then words up to an ending. */
const BODY =
  /[\p{Script=Han}]{0,5}?[省市区县旗](?:人民政府)?[\p{Script=Han}]{4,20}?(?:局|委员会|中心|办公室|管理所|研究院)(?!长)/gu
const BODY_END = /局|委员会|中心|办公室|管理所|研究院/
const FORMER = /原(?:[\p{Script=Han}]{1,5}[省市区县]){0,2}$/u

/** In prose and forms; a name that is said to be a former one does not count. */
export const mentions = once((part, context): readonly Mention[] =>
  documentTexts(part, context)
    .filter(({ text, from }) => from !== 'contents' && BODY_END.test(text))
    .flatMap(({ text, at }) =>
      [...text.matchAll(BODY)]
        .filter(
          (found) =>
            !FORMER.test(text.slice(Math.max(0, found.index - 12), found.index)) &&
            !found[0].startsWith('原'),
        )
        .map(([name]) => ({ name, proper: properName(name), at })),
    ),
)

/** The words of a body without the places before them; of 联系区科技局 the verb goes with the level. */
const properName = (name: string): string =>
  name
    .slice(placesOf(name).join('').length)
    .replace(/^.{0,5}?[省市区县旗](?=.{5})/, '')
    .replace(/^人民政府(?=.{3})/, '')

/** Whether the first is the second without a word of two characters within it, or with a word of it abbreviated. */
export function isShortened(short: string, full: string): boolean {
  const lost = full.length - short.length
  if (short.length < 6 || lost < 1 || lost > 2) return false
  if (short.slice(0, 1) !== full.slice(0, 1) || short.slice(-2) !== full.slice(-2)) return false
  let at = 0
  for (const letter of short) {
    const found = full.indexOf(letter, at)
    if (found < 0) return false
    at = found + 1
  }
  return true
}

interface Misspelling {
  readonly printed: string
  readonly lost: string
}

/** Small words come and go in names: 发展改革局, 发展和改革局. */
const SMALL = /^[和与及]$/

/**
 * The ways in which a text writes a name without a character or two of it: without a word of two, looked for backwards
 * from its last two characters; without a character, looked for from its first three as well.
 */
export function misspellings(text: string, name: string): readonly Misspelling[] {
  const found = [...lostBefore(text, name), ...lostBehind(text, name)]
  const places = new Set<number>()
  return found.flatMap(({ start, end, lost }) => {
    if (places.has(start) || SMALL.test(lost) || FORMER.test(text.slice(Math.max(0, start - 12), start)))
      return []
    places.add(start)
    return [{ printed: text.slice(start, end), lost }]
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly lost: string
}

function lostBefore(text: string, name: string): readonly Stretch[] {
  const anchor = name.slice(-2)
  const found: Stretch[] = []
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const end = at + 2
    const same = sameBackwards(text, end, name, name.length)
    const rest = name.length - same
    const lost = [1, 2].find(
      (count) => rest - count >= 2 && sameBackwards(text, end - same, name, rest - count) === rest - count,
    )
    if (rest === 0 || lost === undefined) continue
    found.push({ start: end - same - (rest - lost), end, lost: name.slice(rest - lost, rest) })
  }
  return found
}

function lostBehind(text: string, name: string): readonly Stretch[] {
  const anchor = name.slice(0, 3)
  const found: Stretch[] = []
  for (let start = text.indexOf(anchor); start >= 0; start = text.indexOf(anchor, start + 1)) {
    let same = 3
    while (same < name.length && text[start + same] === name[same]) same += 1
    const count = [1, 2].find((one) => isLostBehind(text.slice(start + same), name, same, one))
    if (count === undefined) continue
    const rest = name.slice(same + count)
    found.push({ start, end: start + same + rest.length, lost: name.slice(same, same + count) })
  }
  return found
}

/** Of two characters only behind so long a beginning, since it may be another body: 农业局 for 农业农村局. */
const LONG_BEGINNING = 6

const isLostBehind = (text: string, name: string, same: number, count: number): boolean => {
  const rest = name.slice(same + count)
  return rest !== '' && text.startsWith(rest) && (count === 1 || same >= LONG_BEGINNING)
}

/** How many characters before two places are the same. */
function sameBackwards(text: string, textEnd: number, name: string, nameEnd: number): number {
  let same = 0
  while (same < nameEnd && text[textEnd - 1 - same] === name[nameEnd - 1 - same]) same += 1
  return same
}
