/** Finds the line in which words of a long text stand: texts of forms run over many lines, and a finding names one. */
import type { Block, DocumentPlace } from '../../document/document.ts'
import { withoutSpace } from '../../document/printed-words.ts'

interface Line {
  readonly text: string
  readonly place: DocumentPlace
}

/** How many lines a cell's text may run over, those of its neighbours between them included. */
const FARTHEST = 120
/** So much of the words is enough to know them again where the end of a line cuts them. */
const ENOUGH = 5

export function locator(blocks: readonly Block[]): (from: DocumentPlace, words: string) => DocumentPlace {
  const lines = blocks.flatMap(linesOf)
  return (from, words) => {
    const start = lines.findIndex(({ place }) => isSame(place, from))
    const wanted = plain(words)
    if (start < 0 || wanted === '') return from
    const near = lines.slice(start, start + FARTHEST)
    const whole = near.find(({ text }) => text.includes(wanted))
    if (whole !== undefined) return whole.place
    const cut = near.find(({ text }, at) => {
      const next = near[at + 1]?.text ?? ''
      const joined = text + (next === '' ? (near[at + 2]?.text ?? '') : next)
      return (
        !next.includes(wanted.slice(0, ENOUGH)) &&
        joined.includes(wanted.slice(0, Math.max(ENOUGH, text.length)))
      )
    })
    const head = near.find(({ text }) => wanted.length > ENOUGH && text.includes(wanted.slice(0, ENOUGH)))
    return (cut ?? head)?.place ?? from
  }
}

const plain = (text: string): string => withoutSpace(text).normalize('NFKC')

function linesOf(block: Block): readonly Line[] {
  if (block.kind === 'paragraph') return block.lines.map(({ text, place }) => ({ text: plain(text), place }))
  return block.rows.flatMap((row) => row.cells.map(({ text, place }) => ({ text: plain(text), place })))
}

const isSame = (a: DocumentPlace, b: DocumentPlace): boolean =>
  a.page === b.page &&
  a.line === b.line &&
  a.sheet === b.sheet &&
  a.cell === b.cell &&
  a.block === b.block &&
  a.box?.top === b.box?.top &&
  (a.box === undefined || a.box.left === b.box?.left)
