/** What a page carries only while it is looked at before it is published: where each paragraph is, and which texts made it. */
import type { DisclosureParagraph, TextOrigin } from '../../core/document/disclosure.ts'
import { escaped } from './write-html-text.ts'

/** Of the block at this place of the disclosure, from 0. */
export const paragraphId = (at: number): string => `block-${at}`

/** By which the page that frames it asks for the text. */
const textName = ({ kind, key }: TextOrigin): string => encodeURIComponent(`${kind}:${key}`)

export function paragraphMarks({ texts = [] }: DisclosureParagraph, at: number): string {
  const names = [...new Set(texts.map(textName))].join(' ')
  const marks = names === '' ? '' : ` data-texts="${escaped(names)}"`
  return ` id="${paragraphId(at)}"${marks}`
}

/** It lies on the paper of the page that frames it, which is white in the dark too. */
export const PREVIEW_STYLE = `
:root { color-scheme: light; --paper: #fff; --desk: #fff; --ink: #1f2328; --quiet: #57606a; --line: #c4c9d0; --band: #f0f2f5; --mark: #0b57a4; --lit: #fff3c4; --gap: #ffe0e0; }
main { padding-top: 24px; }
header { padding: 24px 0; }
[data-texts] { cursor: text; border-radius: 3px; outline-offset: 3px; }
[data-texts]:hover { outline: 1px dashed var(--mark); }
[data-texts] mark { cursor: pointer; }
`
