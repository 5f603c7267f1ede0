/** Projects that prose names with their amount, in nearly but not quite the words of their form or of the table of projects. */
import { plainWords, withoutSpace } from '../document/printed-words.ts'
import type { Remark, Rule } from './contract/rule.ts'
import { closest } from './prose/closeness.ts'
import { documentTexts } from './prose/document-texts.ts'
import { coreWords } from './prose/likeness.ts'

/** 稳定专项经费 9.8 万元 */
const NAME_AND_AMOUNT =
  /(?:^|[,，。;；:：、"]|用于|其中)([\p{Script=Han}()、]{4,30}?(?:经费|资金|专项|项目|支出|补助|补贴|费))(?:为|共)?\d[\d,.]*万元/gu
const CLOSE = 65

export const projectNear: Rule = {
  id: 'NAM-009',
  title: { zh: '文字中的项目名称与项目表一致', en: 'prose calls projects by their names' },
  basis: 'document',
  check: (part, context) => {
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
        [...plain.matchAll(NAME_AND_AMOUNT)].flatMap(([, found = '']): readonly Remark[] => {
          const name = coreWords(found.replace(/^.*?用于(?=.{4})/, ''))
          if (name.length < 5 || known.some((one) => one.includes(name) || name.includes(one))) return []
          const close = closest(name, known, { name: (one) => one, least: CLOSE })
          const expected = close === undefined ? undefined : names.get(close)
          if (expected === undefined || !sharesHalf(name, plainWords(expected))) return []
          return [
            {
              severity: 'warning',
              at: { ...at, place: context.locate(at.place, name) },
              printed: name,
              expected,
              message: {
                zh: `文字写作“${name}”，项目表中的名称是“${expected}”。请统一为项目库的名称。`,
                en: `The text has “${name}”; the project’s own form or table calls it “${expected}”. Use one name.`,
              },
            },
          ]
        }),
      )
  },
}

/** Names of one unit's projects end alike; what tells them apart is at their beginning. */
const sharesHalf = (name: string, other: string): boolean => name.slice(0, 2) === coreWords(other).slice(0, 2)
