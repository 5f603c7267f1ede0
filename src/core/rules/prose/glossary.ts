/** 名词解释 — the subjects that the glossary explains. */
import { plainWords } from '../../document/printed-words.ts'
import { once } from '../contract/once.ts'
import { type NamedPath, namedPaths } from './named-paths.ts'

/** Paths below the heading 名词解释, up to the next heading of its level. */
export const glossaryPaths = once((part, context): readonly NamedPath[] => {
  const headings = new Set<string>()
  let level: number | undefined
  for (const section of part.sections) {
    const heading = plainWords(section.heading)
    if (/名词解释/.test(heading)) level = section.level
    else if (level !== undefined && section.level <= level) level = undefined
    if (level !== undefined) headings.add(heading)
  }
  return namedPaths(part, context).filter(([first]) => first !== undefined && headings.has(first.heading))
})
