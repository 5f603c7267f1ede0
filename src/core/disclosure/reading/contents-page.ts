/** 目录 — which paragraphs are a contents page: headings in advance, that must not count as headings. */
import type { Block, Paragraph } from '../../document/document.ts'
import { plainWords } from '../../document/printed-words.ts'

const TITLE = /^(?:目录|目次|contents)$/i
/** 收入支出决算总表......5 */
const LEADERS = /(?:\.{3,}|…{2,}|·{3,}|_{3,})(?:\d{1,3}(?:-\d{1,3})?)?$/
const MARK =
  /^(?:第[一二三四五六七八九十\d]+(?:部分|章|篇|册)|[一二三四五六七八九十]+(?=、)|\([一二三四五六七八九十]+\)|\d+(?=[、.])|[表附]件?[一二三四五六七八九十\d]+)/

/** Every paragraph of the contents pages: those that the reader calls so, and those that stand like one. */
export function contentsPages(blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>()
  blocks.forEach((block, at) => {
    if (block.kind !== 'paragraph') return
    const words = wordsOf(block)
    if (LEADERS.test(words) || (block.role === 'contents' && !isHeadingBehind(blocks, at))) found.add(block)
    else if (TITLE.test(words) && !found.has(block))
      for (const entry of blocks.slice(at, endOfContents(blocks, at))) found.add(entry)
  })
  return found
}

/** The first heading of the text, taken for the last entry because it looks like one: without number, before no other entry. */
function isHeadingBehind(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]]
  if (block?.kind !== 'paragraph' || (next?.kind === 'paragraph' && next.role === 'contents')) return false
  // A sheet that lists the others holds no heading of theirs.
  if (block.place.sheet !== undefined) return false
  const words = wordsOf(block)
  return !TITLE.test(words) && !MARK.test(words) && !LEADERS.test(words) && !/\d$/.test(words)
}

/** The contents end where their first entry stands again as a heading, or where no entry follows. */
function endOfContents(blocks: readonly Block[], titleAt: number): number {
  const first = blocks[titleAt + 1]
  if (first?.kind !== 'paragraph') return titleAt + 1
  let end = titleAt + 1
  while (isEntry(blocks, end) || (isEntry(blocks, end + 1) && isShortLine(blocks[end]))) end += 1
  const again = blocks.findIndex((block, at) => at > titleAt + 1 && at < end && isAgain(first, block))
  return again < 0 ? end : again
}

function isEntry(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at]
  if (!isShortLine(block)) return false
  const words = wordsOf(block)
  return (
    MARK.test(words) || LEADERS.test(words) || (block.role === 'contents' && !isHeadingBehind(blocks, at))
  )
}

/** Entries, and the rest of long ones, which are broken over lines. */
const isShortLine = (block: Block | undefined): block is Paragraph =>
  block?.kind === 'paragraph' && wordsOf(block).length <= 80 && !/[。;]/.test(wordsOf(block))

/** The same number with the same words, or with the words left to the next line. */
function isAgain(entry: Paragraph, block: Block): boolean {
  if (block.kind !== 'paragraph' || block.role === 'contents') return false
  const [a, b] = [wordsOf(entry).replace(LEADERS, ''), wordsOf(block)]
  const mark = MARK.exec(a)?.[0]
  if (mark === undefined) return a === b
  if (!b.startsWith(mark)) return false
  const isPart = mark.startsWith('第')
  return isPart || b.replace(/\d+$/, '') === a.replace(/\d+$/, '') || likeness(a, b) > 0.5
}

/** Share of the pairs of characters that both have. */
function likeness(a: string, b: string): number {
  const pairs = (words: string) =>
    new Set([...words].slice(1).map((character, at) => `${words[at]}${character}`))
  const [left, right] = [pairs(a), pairs(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return shared / Math.max(1, Math.min(left.size, right.size))
}

const wordsOf = (block: Paragraph): string => plainWords(block.text).replace(/^-(?=\D)/, '')
