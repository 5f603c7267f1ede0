/** The same thing written twice, for new and for old programs; it is read once. */
import { childrenOf, descendants, elements, textOf, type XmlElement } from '../zip/xml-tree.ts'

/** The new form, unless only the old one has words that we can read. */
export function chosenBranch(alternatives: XmlElement): XmlElement {
  const choices = childrenOf(alternatives, 'mc:Choice')
  const old = childrenOf(alternatives, 'mc:Fallback')
  return [...choices, ...old].find(hasText) ?? choices[0] ?? old[0] ?? alternatives
}

function hasText(branch: XmlElement): boolean {
  return (
    !descendants(branch, 'w:sym').next().done ||
    ['w:t', 'a:t'].some((name) => [...descendants(branch, name)].some((text) => textOf(text).trim() !== ''))
  )
}

/** Children, each set of alternatives replaced by what is chosen of it. */
export function* chosenChildren(parent: XmlElement): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === 'mc:AlternateContent') yield* chosenChildren(chosenBranch(child))
    else yield child
  }
}
