/** 脚注、尾注 by their numbers, without the lines that separate them from the text. */
import { elements, type XmlElement } from '../zip/xml-tree.ts'

export type Notes = ReadonlyMap<string, XmlElement>

export function readNotes(tree: XmlElement | undefined): Notes {
  const notes = new Map<string, XmlElement>()
  for (const note of tree === undefined ? [] : elements(tree)) {
    const id = note.attributes.get('w:id')
    if (id !== undefined && !note.attributes.get('w:type')?.match(/separator|notice/i)) notes.set(id, note)
  }
  return notes
}
