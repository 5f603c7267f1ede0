/** Projects that sentences name with an amount, by their own names or by nearly those. */
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'
import type { Spot } from '../contract/rule.ts'
import { closest } from './closeness.ts'
import { documentTexts } from './document-texts.ts'
import { coreWords } from './likeness.ts'
import { sentenceBefore } from './other-year.ts'

interface ProjectMention {
  /** Its words in the text. */
  readonly words: string
  /** As its form or the table calls it. */
  readonly name: string
  readonly isExact: boolean
  /** 9.8万元 */
  readonly amount: string
  /** What the sentence says before it. */
  readonly before: string
  readonly at: Spot
}

/** 稳定专项经费 9.8 万元 */
const NAME_AND_AMOUNT =
  /(?:^|[,，。;；:：、"]|用于|其中)([\p{Script=Han}()、]{4,30}?(?:经费|资金|专项|项目|支出|补助|补贴|费))"?(?:项目)?(?:支出|预算|安排)?(?:为|共)?(\d[\d,.]*(?:万元|元))/gu
const CLOSE = 65

export const projectMentions = once((part, context): readonly ProjectMention[] => {
  const names = new Map(
    [
      ...part.forms.flatMap(({ projectName }) => projectName ?? []),
      ...part.statements
        .filter(({ definition }) => definition === 'budget.projects')
        .flatMap(({ cells }) =>
          cells.filter(({ rowCode }) => /^[0-9A-Z-]{12,}$/.test(rowCode)).map(({ rowName }) => rowName),
        ),
    ].map((name) => [coreWords(name), withoutSpace(name)] as const),
  )
  if (names.size === 0) return []
  const known = [...names.keys()]
  return documentTexts(part, context)
    .filter(({ from }) => from === 'paragraph')
    .flatMap(({ plain, at }) =>
      [...plain.matchAll(NAME_AND_AMOUNT)].flatMap((found): readonly ProjectMention[] => {
        const [, words = '', amount = ''] = found
        const name = coreWords(words.replace(/^.*?用于(?=.{4})/, ''))
        const said = { words: name, amount, before: sentenceBefore(plain, found.index), at }
        const place = context.locate(at.place, name)
        const exact = names.get(name)
        if (exact !== undefined) return [{ ...said, name: exact, isExact: true, at: { ...at, place } }]
        if (name.length < 5 || known.some((one) => one.includes(name) || name.includes(one))) return []
        const close = closest(name, known, { name: (one) => one, least: CLOSE })
        const near = close === undefined ? undefined : names.get(close)
        if (near === undefined || !sharesHalf(name, plainWords(near))) return []
        return [{ ...said, name: near, isExact: false, at: { ...at, place } }]
      }),
    )
})

/** Names of one unit's projects end alike; what tells them apart is at their beginning. */
const sharesHalf = (name: string, other: string): boolean => name.slice(0, 2) === coreWords(other).slice(0, 2)
