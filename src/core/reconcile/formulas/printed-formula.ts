/** 表下公式 — `27 行 = (1+2+…+8) 行` as printed below a table, read into row or column numbers with their signs. */

export interface PrintedFormula {
  /** As printed, without white space. */
  readonly text: string
  readonly of: '行' | '栏'
  readonly whole: number
  readonly terms: readonly { readonly sign: 1 | -1; readonly number: number }[]
}

const FORMULA = /(\d+)(行|栏)(?:次)?(?:各行|各栏)?=([()\d+\-.~行栏次各]+)(?![()\d+\-.~行栏次各×*/÷])/g

/** Those that are sums and differences of numbers; what says more than that is none. */
export function formulasIn(text: string): readonly PrintedFormula[] {
  // NFKC turns … into three full stops, and + and = of any width into the plain ones.
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[－—–−]/g, '-')
  return [...plain.matchAll(FORMULA)].flatMap(([printed, whole = '', of = '', right = '']) => {
    const terms = termsIn(right)
    return terms === undefined || (of !== '行' && of !== '栏')
      ? []
      : [{ text: printed.replace(/[;；。,，]+$/, ''), of, whole: Number.parseInt(whole, 10), terms }]
  })
}

function termsIn(right: string): PrintedFormula['terms'] | undefined {
  if (/-\(/.test(right)) return undefined
  const bare = right.replace(/[()行栏次各]/g, '').replace(/\+?\.{2,}\+?|~/g, '~')
  if (!/^\d+(?:[+\-~]\d+)*$/.test(bare)) return undefined
  const terms: { readonly sign: 1 | -1; readonly number: number }[] = []
  for (const [, mark = '', digits = ''] of bare.matchAll(/([+\-~]?)(\d+)/g)) {
    const number = Number.parseInt(digits, 10)
    const from = terms.at(-1)?.number ?? number
    if (mark === '~') {
      if (number < from || number - from > MOST_ROWS) return undefined
      for (let between = from + 1; between <= number; between++) terms.push({ sign: 1, number: between })
    } else terms.push({ sign: mark === '-' ? -1 : 1, number })
  }
  return terms
}

/** No table has more rows between two numbers than these. */
const MOST_ROWS = 300
