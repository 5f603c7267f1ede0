/** 数字格式 — an Excel number format such as `#,##0.00_ ;[Red]-#,##0.00` taken apart into its sections and their parts. */
import { type Decimal, parseDecimal } from './decimal.ts'

export type FormatPart =
  | { readonly kind: 'literal'; readonly text: string }
  /** `0`, `#` or `?` */
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' }
  /** `E+` with the sign that it prints. */
  | { readonly kind: 'exponent'; readonly text: string }
  /** `yyyy`, `mm`, `[h]`, `上午/下午` */
  | { readonly kind: 'time'; readonly text: string }

export interface FormatCondition {
  readonly operator: string
  readonly limit: Decimal
}

export interface FormatSection {
  readonly parts: readonly FormatPart[]
  readonly condition?: FormatCondition
  /** 1 writes 一二三, 2 writes 壹贰叁, 3 writes １２３. */
  readonly numerals?: string
  readonly isTime: boolean
  readonly isText: boolean
}

const known = new Map<string, readonly FormatSection[]>()
/** A workbook has at most some thousand formats; no more are remembered. */
const MOST_KNOWN = 5_000

export function formatSections(code: string): readonly FormatSection[] {
  const found = known.get(code)
  if (found !== undefined) return found
  const sections = splitSections(code).map(readSection)
  if (known.size < MOST_KNOWN) known.set(code, sections)
  return sections
}

/** At `;`, but not within quotes or behind a mark that takes the next character as it is. */
function splitSections(code: string): readonly string[] {
  const sections: string[] = ['']
  for (const piece of code.match(/"[^"]*"?|[\\!_*].?|\[[^\]]*\]?|.|\n/gu) ?? []) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] += piece
  }
  return sections.slice(0, 4)
}

/** From the longest to the shortest, since the first that fits is taken. */
const TOKENS =
  /"([^"]*)"?|[\\!](.?)|_(.?)|\*.?|\[([^\]]*)\]?|(general|g\/通用格式)|(am\/pm|a\/p|上午\/下午)|(e[-+])|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[aA]{3,4}|[eE]+|[gG]+|[bB]+)|([0#?])|([.])|(,)|(%)|(\/)|(@)|(.|\n)/giu

/** What the settings of a Chinese system show for its long date and its time, whatever the rest of the format says. */
const SYSTEM_FORMATS: ReadonlyMap<string, string> = new Map([
  ['F800', 'yyyy"年"m"月"d"日"'],
  ['F400', 'h:mm:ss'],
])

function readSection(printed: string): FormatSection {
  const code = SYSTEM_FORMATS.get(/\[\$-(f[48]00)\]/i.exec(printed)?.[1]?.toUpperCase() ?? '') ?? printed
  const parts: FormatPart[] = []
  let condition: FormatCondition | undefined
  let numerals: string | undefined
  for (const match of code.matchAll(TOKENS)) {
    const [
      all,
      quoted,
      escaped,
      gap,
      bracket,
      general,
      half,
      exponent,
      time,
      digit,
      point,
      comma,
      percent,
      slash,
      at,
      other,
    ] = match
    const literal = quoted ?? escaped ?? (gap === undefined ? undefined : ' ')
    if (literal !== undefined) parts.push({ kind: 'literal', text: literal })
    else if (bracket !== undefined) {
      const meaning = readBracket(bracket)
      condition ??= meaning.condition
      numerals ??= meaning.numerals
      if (meaning.part !== undefined) parts.push(meaning.part)
    } else if (general !== undefined) parts.push({ kind: 'general' })
    else if (half !== undefined) parts.push({ kind: 'time', text: half })
    else if (exponent !== undefined) parts.push({ kind: 'exponent', text: exponent.slice(1) })
    else if (time !== undefined) parts.push({ kind: 'time', text: time.toLowerCase() })
    else if (digit !== undefined) parts.push({ kind: 'digit', text: digit })
    else if (point !== undefined) parts.push({ kind: 'point' })
    else if (comma !== undefined) parts.push({ kind: 'comma' })
    else if (percent !== undefined) parts.push({ kind: 'percent' })
    else if (slash !== undefined) parts.push({ kind: 'slash' })
    else if (at !== undefined) parts.push({ kind: 'text' })
    else if (other !== undefined && !all.startsWith('*')) parts.push({ kind: 'literal', text: other })
  }
  return {
    parts,
    ...(condition === undefined ? {} : { condition }),
    ...(numerals === undefined ? {} : { numerals }),
    isTime: parts.some((part) => part.kind === 'time'),
    isText: parts.some((part) => part.kind === 'text'),
  }
}

interface BracketMeaning {
  readonly condition?: FormatCondition
  readonly numerals?: string
  readonly part?: FormatPart
}

/** `[>=10000]`, `[DBNum1]`, `[h]`, `[$¥-804]`; a colour is nothing to us. */
function readBracket(text: string): BracketMeaning {
  const [, operator = '', limit = ''] = /^(<=|>=|<>|<|>|=)\s*(\S+)$/.exec(text.trim()) ?? []
  const value = operator === '' ? undefined : parseDecimal(limit)
  if (value !== undefined) return { condition: { operator, limit: value } }
  const numerals = /^dbnum([123])$/i.exec(text)?.[1]
  if (numerals !== undefined) return { numerals }
  if (/^(?:h+|m+|s+)$/i.test(text)) return { part: { kind: 'time', text: `[${text.toLowerCase()}]` } }
  const sign = /^\$([^-]*)(?:-[0-9a-f]*)?$/i.exec(text)?.[1] ?? ''
  return sign === '' ? {} : { part: { kind: 'literal', text: sign } }
}
