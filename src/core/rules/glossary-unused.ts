/** Subjects that the glossary explains and no table has money for: left from another year or another unit. */
import type { Remark, Rule } from './contract/rule.ts'
import { glossaryPaths } from './prose/glossary.ts'
import type { NamedPath } from './prose/named-paths.ts'
import { usedCodes } from './prose/printed-subjects.ts'

export const glossaryUnused: Rule = {
  id: 'NAM-003',
  title: { zh: '名词解释只解释表中有的科目', en: 'the glossary explains the subjects of the tables' },
  basis: 'document',
  check: (part, context) => {
    const used = usedCodes(part, context)
    if (used.size === 0) return []
    return glossaryPaths(part, context).flatMap((path) => unusedOf(path, used))
  },
}

/** Of a path the highest that is not used; what stands below it is not used either. */
function unusedOf(path: NamedPath, used: ReadonlySet<string>): readonly Remark[] {
  const said: string[] = []
  return path.flatMap(({ level, name, at, entry, meant }): readonly Remark[] => {
    const code = (entry ?? meant)?.code
    if (code === undefined || used.has(code) || said.some((one) => code.startsWith(one))) return []
    said.push(code)
    const printed = `${name}（${level}）`
    return [
      {
        severity: 'error',
        at,
        printed,
        expected: `删去“${printed}”`,
        message: {
          zh: `名词解释列有“${printed}”，本年各表都没有这一科目的收支。请删去，或核对是否漏列收支。`,
          en: `The glossary explains “${printed}”; no table of the year has money for it. Take it out, or see whether money is missing.`,
        },
      },
    ]
  })
}
