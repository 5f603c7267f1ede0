/** Reads a DOCX: bytes → document, in the order of its body, running heads before and behind it. */
import type { Block, Document, Paragraph } from '../../core/document/document.ts'
import { problem } from '../../core/kernel/problem.ts'
import { documentName, type InputFile, type Reader } from '../reader.ts'
import { openPackage } from '../zip/office-package.ts'
import { orRefused, torn } from '../zip/refusal.ts'
import { Remarks } from '../zip/remarks.ts'
import { childOf } from '../zip/xml-tree.ts'
import { BodyReading, type DocxParts } from './body.ts'
import { readNotes } from './notes.ts'
import { readNumbering } from './numbering.ts'
import { runningParts } from './running-heads.ts'
import { readStyles } from './styles.ts'

export const readDocx: Reader = async (file) =>
  orRefused(file.name, () => ({ ok: true, document: docxDocument(file) }))

function docxDocument(file: InputFile): Document {
  const { main } = openPackage(file, 'DOCX')
  const root = main.tree()
  const body = childOf(root, 'w:body')
  if (root.name !== 'w:document' || body === undefined) throw torn('DOCX', 'w:body')
  const relations = main.relations()
  const treeOf = (kind: string) => relations.ofKind(kind)[0]?.tree()
  const styleTree = treeOf('styles')
  const parts: DocxParts = {
    styles: readStyles(styleTree),
    numbering: readNumbering(treeOf('numbering'), styleTree),
    notes: { footnote: readNotes(treeOf('footnotes')), endnote: readNotes(treeOf('endnotes')) },
  }
  const remarks = new Remarks(file.name)
  const reading = new BodyReading(parts, remarks)
  const running = runningParts(body, relations, treeOf('settings'))
  const blocks: readonly Block[] = [
    ...distinct(running.headers.flatMap((part) => reading.running(part.tree()))),
    ...reading.body(body),
    ...distinct(running.footers.flatMap((part) => reading.running(part.tree()))),
  ]
  const isScanned = blocks.length === 0 && remarks.hasPictures
  const empty = blocks.length > 0 ? [] : [problem(isScanned ? 'RDG-012' : 'RDG-003', {}, { file: file.name })]
  const problems = [...empty, ...remarks.problems]
  return { name: documentName(file.name), format: 'docx', pages: [], blocks, problems }
}

/** Sections repeat what the one before prints. */
function distinct(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return [...new Map(paragraphs.map((paragraph) => [paragraph.text, paragraph])).values()]
}
