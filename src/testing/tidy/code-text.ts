/** A TypeScript text without its comments or its strings, so that words are looked for in code alone; lines stay where they are. */

/** What is blanked: comments only, as for finding imports, or the insides of strings and patterns as well. */
export type Blanked = 'comments' | 'comments and strings'

type Kind = 'code' | 'comment' | 'string'

/** A slash after one of these begins a pattern; after anything else it divides. */
const BEFORE_PATTERN = /(?:^|[=(,:[!&|?{};~+\-*%<>\n]|\b(?:return|typeof|case|in|of))\s*$/

export function codeText(text: string, blanked: Blanked): string {
  const kinds = kindsOf(text)
  const isKept = (kind: Kind | undefined, character: string): boolean =>
    kind === 'code' || character === '\n' || (kind === 'string' && blanked === 'comments')
  return Array.from({ length: text.length }, (_, at) => {
    const character = text[at] ?? ''
    return isKept(kinds[at], character) ? character : ' '
  }).join('')
}

/** What each character belongs to; the quotes around a string are code. */
function kindsOf(text: string): readonly Kind[] {
  const kinds: Kind[] = []
  /** The depth of braces at which each template that is open goes on. */
  const templates: number[] = []
  let depth = 0
  let at = 0
  const take = (kind: Kind, end: number): void => {
    for (; at < Math.min(end, text.length); at++) kinds.push(kind)
  }
  const codeBefore = (): string =>
    Array.from({ length: Math.min(20, at) }, (_, back) => at - Math.min(20, at) + back)
      .map((place) => (kinds[place] === 'code' ? text[place] : ' '))
      .join('')
  const takeTemplate = (): void => {
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at))
      take('string', at + (text[at] === '\\' ? 2 : 1))
    if (text[at] === '`') take('code', at + 1)
    else {
      take('code', at + 2)
      templates.push(depth)
      depth += 1
    }
  }
  while (at < text.length) {
    const character = text[at]
    if (text.startsWith('//', at)) take('comment', endOf(text, '\n', at))
    else if (text.startsWith('/*', at)) take('comment', endOf(text, '*/', at + 2) + 2)
    else if (character === "'" || character === '"') {
      take('code', at + 1)
      take('string', closing(text, at, character))
      take('code', at + 1)
    } else if (character === '`') {
      take('code', at + 1)
      takeTemplate()
    } else if (character === '/' && BEFORE_PATTERN.test(codeBefore())) {
      take('code', at + 1)
      take('string', closingSlash(text, at))
      take('code', at + 1)
    } else {
      if (character === '{') depth += 1
      if (character === '}') depth -= 1
      take('code', at + 1)
      if (character === '}' && templates.at(-1) === depth) {
        templates.pop()
        takeTemplate()
      }
    }
  }
  return kinds
}

const endOf = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from)
  return found === -1 ? text.length : found
}

function closing(text: string, from: number, quote: string): number {
  let at = from
  while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1
  return at
}

function closingSlash(text: string, from: number): number {
  let isInClass = false
  let at = from
  for (; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '[') isInClass = true
    else if (text[at] === ']') isInClass = false
    else if (text[at] === '/' && !isInClass) break
  }
  return at
}
