/** Turns the remains of HTML, Markdown and LaTeX that converters leave in plain text into what they show. */
import { parseFragment } from 'parse5'

/** `<br>` and the ends of paragraphs become line ends; what is no markup stays as it is. */
export function shownText(raw: string): string {
  // Nearly all lines of a document have no markup, so that they are not searched for each kind of it.
  if (!/[<&$\\[*]/.test(raw)) return raw
  return withoutTex(withoutMarkdown(raw.includes('<') || raw.includes('&') ? withoutHtml(raw) : raw))
}

const INLINE =
  'a|abbr|b|big|center|cite|code|del|em|font|i|ins|label|mark|nobr|o:p|s|small|span|strong|strike|sub|sup|u'
const LINE_ENDING = 'p|div|li|ul|ol|h[1-6]|section|article|blockquote'
const CHECKBOX = /<input\b(?=[^<>]*(?:\btype\s*=\s*["']?(?:checkbox|radio)\b|\schecked\b))[^<>]*>/gi
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'gi')
const LINE_END_TAG = new RegExp(`<br\\s*/?>|</(?:${LINE_ENDING})\\s*>`, 'gi')
const LINE_START_TAG = new RegExp(`<(?:${LINE_ENDING})(?:\\s[^<>]*)?>`, 'gi')

function withoutHtml(raw: string): string {
  const text = raw
    .replace(/<!--(?:(?!<!--).)*?-->/g, '')
    .replace(CHECKBOX, (tag) => (/\schecked\b/i.test(tag) ? '☑' : '☐'))
    .replace(/<img\b[^<>]*\balt\s*=\s*(?:"([^"]*)"|'([^']*)')[^<>]*>/gi, (_, a?: string, b?: string) =>
      bracketed(a ?? b ?? ''),
    )
    .replace(LINE_START_TAG, '')
    .replace(LINE_END_TAG, '\n')
    .replace(INLINE_TAG, '')
    .replace(/&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi, characterOf)
  if (text === raw) return raw
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}

/** A name that HTML does not know stays as it is. */
function characterOf(reference: string): string {
  const node = parseFragment(reference).childNodes[0]
  return node !== undefined && 'value' in node ? node.value : reference
}

const bracketed = (text: string): string => (text.trim() === '' ? '' : `[${text.trim()}]`)

/** What stands in the round brackets of a link, so that `[2020](公开)` is none. */
const ADDRESS = '(?:[a-z][a-z+.-]{1,12}:|www\\.|[./#])[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)?'
const IMAGE = new RegExp(`!\\[([^\\[\\]]*)\\]\\(${ADDRESS}(?: "[^"]*")?\\)`, 'gi')
const LINK = new RegExp(`\\[([^\\[\\]]*)\\]\\(${ADDRESS}(?: "[^"]*")?\\)`, 'gi')

const withoutMarkdown = (raw: string): string =>
  raw
    .replace(IMAGE, (_, alt: string) => bracketed(alt))
    .replace(LINK, '$1')
    .replace(/\*\*(?=[^\s*])([^*]*[^\s*])\*\*/g, '$1')
    .replace(/\\([*_#`~|[\]<>])/g, '$1')

/** Commands of LaTeX that stand for one character, those that converters use for signs in tables. */
// biome-ignore format: a table of signs is read in rows.
const TEX_SIGNS: Readonly<Record<string, string>> = {
  geqslant: '≥', geq: '≥', ge: '≥', leqslant: '≤', leq: '≤', le: '≤', gg: '≫', ll: '≪', neq: '≠', ne: '≠',
  gt: '>', lt: '<', approx: '≈', sim: '~', equiv: '≡', times: '×', div: '÷', pm: '±', cdot: '·', cdots: '…',
  ldots: '…', dots: '…', infty: '∞', sum: '∑', circ: '°', degree: '°', prime: '′', bullet: '•', ast: '*',
  rightarrow: '→', to: '→', leftarrow: '←', uparrow: '↑', downarrow: '↓', Rightarrow: '⇒',
  checkmark: '√', surd: '√', square: '□', Box: '□', boxtimes: '☒', boxdot: '☑', blacksquare: '■',
  bigcirc: '○', triangle: '△', Delta: '△', bigtriangleup: '△', blacktriangle: '▲', bigstar: '★', star: '☆',
  mu: 'μ', Omega: 'Ω', quad: ' ', qquad: ' ', textyen: '¥', yen: '¥',
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = { '1': '¹', '2': '²', '3': '³', '°': '°', '′': '′' }
/** A formula that a converter made of a number with its sign: `$95\%$`, `$\geqslant 90$`; `$5 和 $6` is none. */
const FORMULA = /\$\$?((?:[^$\\\u3000-\u9fff]|\\[a-zA-Z]+(?![a-zA-Z])|\\[%,;:!_#&{} $]){1,200}?)\$\$?/g
const COMMAND = /(?<![\w:\\])\\([a-zA-Z]+)(?![a-zA-Z])/g

function withoutTex(raw: string): string {
  if (!raw.includes('$') && !raw.includes('\\')) return raw
  const text = raw.replace(FORMULA, (whole: string, inside: string) => {
    if (!/\\|^[\s\d.,+\-×=<>≥≤~%()^_{}]+$/.test(inside)) return whole
    const shown = texSigns(inside)
    return /\\/.test(shown) ? whole : shown.replace(/[{}]/g, '').trim()
  })
  return text.replace(COMMAND, (whole: string, name: string) => signOf(name) ?? whole)
}

const texSigns = (formula: string): string =>
  formula
    .replace(
      /\\(?:text|textbf|mathrm|mathbf|mathit|rm|bf|operatorname|underline|left|right|displaystyle)(?![a-zA-Z])/g,
      '',
    )
    .replace(/\\d?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
    .replace(COMMAND, (whole: string, name: string) => signOf(name) ?? whole)
    .replace(/\\([%_#&{}$])/g, '$1')
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\^\s*\{?\s*([123°′])\s*\}?/g, (_, digit: string) => SUPERSCRIPTS[digit] ?? digit)

const signOf = (name: string): string | undefined =>
  Object.hasOwn(TEX_SIGNS, name) ? TEX_SIGNS[name] : undefined
