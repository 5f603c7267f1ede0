/** 页眉、页脚 — which headers and footers the sections of a DOCX print. */
import type { OfficePart, PartRelations } from '../zip/office-package.ts'
import { childrenOf, descendants, type XmlElement } from '../zip/xml-tree.ts'
import { toggle } from './styles.ts'

export interface RunningParts {
  readonly headers: readonly OfficePart[]
  readonly footers: readonly OfficePart[]
}

/** Each part once, in the order in which they are first used. */
export function runningParts(
  body: XmlElement,
  relations: PartRelations,
  settings: XmlElement | undefined,
): RunningParts {
  const hasEvenPages = toggle(settings, 'w:evenAndOddHeaders') ?? false
  const sections = [...descendants(body, 'w:sectPr')]
  const partsOf = (name: string): readonly OfficePart[] => {
    const found = new Map<string, OfficePart>()
    for (const section of sections)
      for (const { attributes } of childrenOf(section, name)) {
        const type = attributes.get('w:type')
        if (type === 'even' && !hasEvenPages) continue
        if (type === 'first' && toggle(section, 'w:titlePg') !== true) continue
        const part = relations.part(attributes.get('r:id'))
        if (part !== undefined) found.set(part.name, part)
      }
    return [...found.values()]
  }
  return { headers: partsOf('w:headerReference'), footers: partsOf('w:footerReference') }
}
