/** A DOCX for tests from the XML of its body and, where a test needs them, of its other parts. */
import { makePackage, NAMESPACES, type Relation, relationsXml } from '../../zip/testing/make-package.ts'

export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly settings?: string
  readonly headers?: readonly string[]
  readonly footers?: readonly string[]
  readonly more?: Readonly<Record<string, string>>
}

export function makeDocx({ body, headers = [], footers = [], more = {}, ...parts }: DocxParts): Uint8Array {
  const relations: Relation[] = []
  const files: Record<string, string> = { ...more }
  const add = (kind: string, name: string, root: string, content: string): void => {
    relations.push({ id: name, kind, target: `${name}.xml` })
    files[`word/${name}.xml`] = `<w:${root} ${NAMESPACES}>${content}</w:${root}>`
  }
  for (const kind of ['styles', 'numbering', 'footnotes', 'settings'] as const) {
    const content = parts[kind]
    if (content !== undefined) add(kind, kind, kind, content)
  }
  headers.forEach((content, index) => {
    add('header', `header${index}`, 'hdr', content)
  })
  footers.forEach((content, index) => {
    add('footer', `footer${index}`, 'ftr', content)
  })
  return makePackage({
    '_rels/.rels': relationsXml([{ id: 'main', kind: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(relations),
    ...files,
  })
}

/** A paragraph of plain runs; `style` is the id of its style, `more` goes into its properties. */
export const p = (text: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${r(text)}</w:p>`

/** A run; `look` goes into its properties. */
export const r = (text: string, look = ''): string =>
  text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
/** A cell with one paragraph, or with the XML that begins with `<`. */
export const tc = (content: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const mark = (type: 'begin' | 'separate' | 'end', inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`
export const instruction = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`
