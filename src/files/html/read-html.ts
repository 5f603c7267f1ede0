/** Web pages as documents: saved from a browser, exported by Word, WPS or Excel, or kept in a web archive. */
import type { Block } from '../../core/document/document.ts'
import { type Problem, problem } from '../../core/kernel/problem.ts'
import { decodeDocument } from '../bytes/decode-document.ts'
import { documentName, type FileReading, type InputFile, READING_LIMITS } from '../reader.ts'
import { declaredCharset } from './charset.ts'
import { archivePages, isArchive } from './mhtml.ts'
import { pageBlocks } from './page-blocks.ts'
import { pageChrome } from './page-chrome.ts'
import { parsePage } from './parse-page.ts'
import { hiddenIn } from './visible.ts'

/** Nothing is run, nothing is fetched: what a script or another address would bring is not there. */
export async function readHtml(file: InputFile): Promise<FileReading> {
  const parts = isArchive(file.bytes) ? archivePages(file.bytes) : [{ bytes: file.bytes }]
  const blocks: Block[] = []
  const problems: Problem[] = []
  for (const part of parts) {
    const page = readPage(part, file.name)
    if ('code' in page) return { ok: false, problems: [page] }
    // An archive of a workbook has a page for each of its sheets, one after the other.
    for (const block of page.blocks) blocks.push(block)
    problems.push(...page.problems)
  }
  if (blocks.length === 0 && !problems.some((found) => found.code === 'RDG-022' || found.code === 'RDG-023'))
    return { ok: false, problems: [problem('RDG-024', {}, { file: file.name })] }
  return {
    ok: true,
    document: { name: documentName(file.name), format: 'html', pages: [], blocks, problems },
  }
}

interface Page {
  readonly blocks: readonly Block[]
  readonly problems: readonly Problem[]
}

/** The page, or why there is none. */
function readPage(
  part: { readonly bytes: Uint8Array; readonly charset?: string },
  name: string,
): Page | Problem {
  const file = { file: name }
  const decoded = decodeDocument(part.bytes, part.charset ?? declaredCharset(part.bytes))
  if (decoded === undefined) return problem('RDG-017', {}, file)
  const root = parsePage(decoded.text)
  if (root === undefined) return problem('RDG-009', { limit: String(READING_LIMITS.depth) }, file)
  const isHidden = hiddenIn(root)
  const chrome = pageChrome(root, isHidden)
  const isLeftOut: typeof isHidden = (element) => chrome.elements.has(element) || isHidden(element)
  const page = pageBlocks(root, { file: name, isLeftOut })
  const problems = [...page.problems]
  const note = (code: Problem['code'], params: Problem['params']): void => {
    problems.push(problem(code, params, file))
  }
  if (decoded.faults > 0) note('RDG-020', { count: String(decoded.faults) })
  const { elements, characters } = chrome
  if (elements.size > 0) note('RDG-021', { count: String(elements.size), characters: String(characters) })
  const [picture] = page.pictures
  if (picture !== undefined) note('RDG-022', { count: String(page.pictures.length), line: String(picture) })
  if (page.others.length > 0) {
    const found = page.others.slice(0, NAMED).map((other) => other.slice(0, 80))
    note('RDG-023', { count: String(page.others.length), found: found.join('、') })
  }
  return { blocks: page.blocks, problems }
}

/** So many of the files that a page offers are named. */
const NAMED = 3
