/** Subjects that prose or the glossary names otherwise than the classification of the year. */

import type { BookEntry } from '../law/book.ts'
import type { Remark, Rule, Spot } from './contract/rule.ts'
import { namedPaths } from './prose/named-paths.ts'

export const subjectInProse: Rule = {
  id: 'NAM-002',
  title: { zh: '文字中的科目名称与当年科目相符', en: 'prose calls subjects by their names of the year' },
  basis: 'subjects',
  check: (part, context) => {
    const said = new Set<string>()
    return namedPaths(part, context).flatMap((path) =>
      path.flatMap(({ level, name, heading, at, meant, strayBelow }): readonly Remark[] => {
        if (strayBelow !== undefined) return [stray(`${name}（${level}）`, strayBelow, at)]
        const key = `${heading} ${name} ${meant?.code ?? ''}`
        if (meant === undefined || said.has(key)) return []
        said.add(key)
        const [printed, expected] = [`${name}（${level}）`, `${meant.name}（${level}）`]
        return [
          {
            severity: meant.confidence === 'sure' && meant.basis !== '未核对原文' ? 'error' : 'warning',
            at,
            printed,
            expected,
            message: {
              zh: `${String(context.year ?? '')}年科目中没有“${printed}”，应为“${expected}”（${meant.code}）。请改正。`,
              en: `The classification of ${String(context.year ?? '')} has no “${printed}”; it is “${expected}” (${meant.code}).`,
            },
          },
        ]
      }),
    )
  },
}

/** The level or the section above is wrong as likely as the name: what should stand there nobody can tell. */
const stray = (printed: string, { code, name }: BookEntry, at: Spot): Remark => ({
  severity: 'warning',
  at,
  printed,
  expected: '',
  message: {
    zh: `“${name}（款）”（${code}）下面没有“${printed}”，表中这个名称属于别的科目。请核对款、项的名称。`,
    en: `“${name}” (${code}) has no item “${printed}”; in the tables the name belongs to another subject. Check the names of section and item.`,
  },
})
