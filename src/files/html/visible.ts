/** Which elements of a page show nothing. */
import { attribute, type Element, elementsOf, type Root, textOf } from './parse-page.ts'

/** Says of an element whether it, and with it what it holds, is invisible. */
export type IsHidden = (element: Element) => boolean

/** `o:p` and smart tags show what they hold; the other elements with a prefix are data of Word and Excel. */
const UNSEEN =
  /^(?:script|style|template|noscript|head|title|meta|link|xml|svg|canvas|audio|video|map|datalist|colgroup|col|rp|button|annotation|annotation-xml|[wxm]:.+|o:(?!p$).+)$/

/** Of a page with its style sheets, as far as they hide things by a name alone. */
export function hiddenIn(root: Root): IsHidden {
  const names = new Set(styleSheets(root).flatMap(hiddenNames))
  return (element) => {
    if (UNSEEN.test(element.tagName) || attribute(element, 'hidden') !== undefined) return true
    if (attribute(element, 'type') === 'hidden' || hides(attribute(element, 'style') ?? '')) return true
    if (names.size === 0) return false
    const classes = (attribute(element, 'class') ?? '').split(/\s+/).map((name) => `.${name}`)
    const own = [...classes, `#${attribute(element, 'id') ?? ''}`]
    return own.some((name) => names.has(name) || names.has(element.tagName + name))
  }
}

const hides = (style: string): boolean =>
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)

function styleSheets(parent: Element | Root): readonly string[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.tagName === 'style') return /print/.test(attribute(child, 'media') ?? '') ? [] : [textOf(child)]
    return child.tagName === 'body' ? [] : styleSheets(child)
  })
}

/** `.a`, `#b` and `p.c` that are always hidden; rules within `@media` hold only at times. */
function hiddenNames(sheet: string): readonly string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...plain.matchAll(/([^{}]{1,1000})\{([^{}]*)\}/g)].flatMap(([, selectors = '', style = '']) =>
    hides(style)
      ? selectors
          .split(',')
          .map((selector) => selector.replace(/<!--/, '').trim())
          .filter((selector) => /^[a-z\d]*[.#][\w-]+$/i.test(selector))
      : [],
  )
}
