/** YAML text into a tree whose scalars are all text: no number is guessed, no anchor followed, every fault told. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml'
import { type Problem, type ProblemCode, problem } from '../../core/kernel/problem.ts'
import type { YamlEntry, YamlTree } from './tree.ts'

export const MAX_DEPTH = 32
const MAX_NODES = 500_000

export interface YamlRead {
  /** Absent if the file is empty or could not be understood as a whole. */
  readonly tree?: YamlTree
  readonly problems: readonly Problem[]
}

const CODES: Readonly<Partial<Record<YAMLError['code'], ProblemCode>>> = {
  DUPLICATE_KEY: 'DAT-012',
  TAB_AS_INDENT: 'DAT-013',
  BAD_ALIAS: 'DAT-015',
  ALIAS_PROPS: 'DAT-015',
  MULTIPLE_ANCHORS: 'DAT-015',
  MULTIPLE_TAGS: 'DAT-015',
  TAG_RESOLVE_FAILED: 'DAT-015',
  MULTIPLE_DOCS: 'DAT-017',
}

/** The parser has no code of its own for a bracket or quote without its partner. */
function codeOf(fault: YAMLError): ProblemCode {
  if (/closing|end with/i.test(fault.message)) return 'DAT-014'
  return CODES[fault.code] ?? 'DAT-011'
}

/** Too deep or too long to be a data file. */
class TooLarge extends Error {}

export function readYaml(text: string, file: string): YamlRead {
  const lineCounter = new LineCounter()
  const tooLarge = problem('DAT-016', { depth: String(MAX_DEPTH), nodes: String(MAX_NODES) }, { file })
  if (isTooDeep(text)) return { problems: [tooLarge] }
  const lines = text.split(/\r\n?|\n/)
  const found: Problem[] = []
  const report = (code: ProblemCode, offset: number, what?: string) => {
    let { line } = lineCounter.linePos(Math.min(offset, text.length))
    // What is missing at the end of the file is missed on the last line that says something.
    while (line > 1 && (lines[line - 1] ?? '').trim() === '') line -= 1
    found.push(
      problem(code, { found: what ?? excerpt(lines[line - 1] ?? '') }, { file, line: Math.max(line, 1) }),
    )
  }

  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  })
  for (const fault of document.errors) report(codeOf(fault), fault.pos[0], keyIn(fault, text))
  for (const fault of document.warnings) report(CODES[fault.code] ?? 'DAT-011', fault.pos[0])
  if (document.contents === null) {
    return { problems: found.length > 0 ? unique(found) : [problem('DAT-005', {}, { file })] }
  }

  let nodes = 0
  const lineAt = (node: Node): number => lineCounter.linePos(node.range?.[0] ?? 0).line

  function plain(node: Node | null, depth: number, line: number): YamlTree {
    nodes += 1
    if (depth > MAX_DEPTH || nodes > MAX_NODES) throw new TooLarge()
    if (node === null) return { kind: 'text', text: '', line }
    const offset = node.range?.[0] ?? 0
    const hasAnchor = 'anchor' in node && node.anchor !== undefined
    if (isAlias(node) || hasAnchor || node.tag !== undefined) report('DAT-015', offset)
    if (isMap(node)) {
      // A failsafe document composed by the parser holds nodes only, never bare values.
      const entries = node.items.flatMap((pair) =>
        entry(pair.key as Node | null, pair.value as Node | null, depth, lineAt(node)),
      )
      return { kind: 'map', entries, line: lineAt(node) }
    }
    if (isSeq(node)) {
      const at = lineAt(node)
      // As above.
      return {
        kind: 'list',
        items: node.items.map((item) => plain(item as Node | null, depth + 1, at)),
        line: at,
      }
    }
    return { kind: 'text', text: isScalar(node) ? String(node.value ?? '') : '', line: lineAt(node) }
  }

  function entry(key: Node | null, value: Node | null, depth: number, mapLine: number): readonly YamlEntry[] {
    const line = key === null ? mapLine : lineAt(key)
    if (!isScalar(key)) {
      report('DAT-011', key?.range?.[0] ?? value?.range?.[0] ?? 0)
      return []
    }
    plain(key, depth + 1, line)
    return [{ key: String(key.value ?? ''), line, value: plain(value, depth + 1, line) }]
  }

  try {
    const tree = plain(document.contents, 0, 1)
    const isTorn = document.errors.some((fault) => fault.code !== 'DUPLICATE_KEY')
    return isTorn ? { problems: unique(found) } : { tree, problems: unique(found) }
  } catch (fault) {
    if (fault instanceof TooLarge) return { problems: [tooLarge] }
    throw fault
  }
}

/** One fault of a kind on a line is enough, and none in general where a particular one is told: the rest follows from it. */
function unique(found: readonly Problem[]): readonly Problem[] {
  const key = (one: Problem) =>
    `${one.code} ${one.place?.line} ${one.code === 'DAT-012' ? one.params.found : ''}`
  const particular = new Set(found.filter((one) => one.code !== 'DAT-011').map((one) => one.place?.line))
  const told = found.filter((one) => one.code !== 'DAT-011' || !particular.has(one.place?.line))
  return [...new Map(told.map((one) => [key(one), one])).values()].sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0),
  )
}

const excerpt = (line: string): string => {
  const shown = line.replaceAll('\t', '→').trim()
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
}

const keyIn = (fault: YAMLError, text: string): string | undefined =>
  fault.code === 'DUPLICATE_KEY'
    ? /^[^:：\n,{}]*/.exec(text.slice(fault.pos[0], fault.pos[0] + 80))?.[0].trim()
    : undefined

/**
 * The parser descends by recursion, so a file of ten thousand brackets would exhaust the stack before any
 * node could be counted. Brackets in quotes and prose are counted too, but close again within their line.
 */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const line of text.split('\n')) {
    const indicators = /^[ ]*((?:[-?:] +)*)/.exec(line)?.[1] ?? ''
    if (indicators.split(/ +/).length > MAX_DEPTH * 2) return true
    const opened = line.replace(/[^[\]{}]/g, '')
    if (opened === '') continue
    let high = depth
    for (const mark of opened) {
      depth = Math.max(0, depth + (mark === '[' || mark === '{' ? 1 : -1))
      high = Math.max(high, depth)
    }
    if (high > MAX_DEPTH * 4) return true
  }
  return false
}
