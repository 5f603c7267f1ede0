/** Finds what a saved web page has around the document: menus, breadcrumbs, lists of links, share bars, footers. */
import { isPrintedAmount } from '../../core/document/printed-words.ts'
import {
  attribute,
  type Element,
  elementsOf,
  find,
  generatorOf,
  isAttachment,
  isElement,
  type Root,
} from './parse-page.ts'
import type { IsHidden } from './visible.ts'

export interface Chrome {
  readonly elements: ReadonlySet<Element>
  /** Visible characters within, white space not counted. */
  readonly characters: number
}

/** What stands outside the document; nothing of a page that Word, WPS or Excel made, as it has only the document. */
export function pageChrome(root: Root, isHidden: IsHidden): Chrome {
  const elements = new Set<Element>()
  let characters = 0
  const html = find(root, 'html')
  const body = html === undefined ? undefined : find(html, 'body')
  if (html === undefined || body === undefined || isOfficeExport(root, html)) return { elements, characters }
  const contents = measure(body, isHidden)
  const trunk = trunkOf(body, contents)
  const visit = (parent: Element): void => {
    for (const child of elementsOf(parent)) {
      const content = contents.get(child)
      if (content === undefined || content.characters === 0) continue
      if (!trunk.has(child) && isChrome(child, content, trunk.has(parent) && !trunk.isEnd(parent))) {
        elements.add(child)
        characters += content.characters
      } else visit(child)
    }
  }
  visit(body)
  return { elements, characters }
}

function isOfficeExport(root: Root, html: Element): boolean {
  if (html.attrs.some((found) => /^xmlns:[owxv]$/.test(found.name))) return true
  return /Microsoft|WPS|LibreOffice|OpenOffice|Kingsoft|Excel|Word\.Document/i.test(generatorOf(root))
}

/** What an element holds, itself and below. */
interface Content {
  characters: number
  /** Characters of links to other pages. */
  linked: number
  links: number
  /** Files to download; they may be all that the page publishes. */
  attachments: number
  /** Ends of sentences and clauses. */
  sentences: number
  /** Characters of texts with the punctuation of sentences. */
  prose: number
  /** Cells with an amount. */
  amounts: number
  /** h1 to h3, or a class that says title. */
  titles: number
  /** Fields and buttons that are no boxes of a form on paper. */
  controls: number
  text: string
}

/** So much of an element's own text is kept for the patterns. */
const TEXT_KEPT = 400

function measure(body: Element, isHidden: IsHidden): ReadonlyMap<Element, Content> {
  const contents = new Map<Element, Content>()
  const visit = (element: Element, isLinked: boolean): Content => {
    const sum: Content = { ...EMPTY }
    const address = element.tagName === 'a' ? (attribute(element, 'href') ?? '') : ''
    const isFile = isAttachment(address)
    const isLink = address !== '' && !address.startsWith('#') && !isFile
    if (isFile) sum.attachments++
    if (isLink) sum.links++
    if (
      /^(?:select|textarea|input)$/.test(element.tagName) &&
      !/checkbox|radio/.test(attribute(element, 'type') ?? '')
    )
      sum.controls++
    for (const child of element.childNodes) {
      if ('value' in child) {
        const words = child.value.replace(/\s+/g, '')
        sum.characters += words.length
        if (isLinked || isLink) sum.linked += words.length
        sum.sentences += words.match(/[。；]/g)?.length ?? 0
        if (!isLinked && !isLink && /[，。；]/.test(words)) sum.prose += words.length
        if (sum.text.length < TEXT_KEPT) sum.text += words.slice(0, TEXT_KEPT)
      } else if (isElement(child) && !isHidden(child)) add(sum, visit(child, isLinked || isLink))
    }
    if (/^t[dh]$/.test(element.tagName) && /\d[.,]\d/.test(sum.text) && isPrintedAmount(sum.text))
      sum.amounts++
    if (/^h[1-3]$/.test(element.tagName) || /title|biaoti/i.test(namesOf(element))) sum.titles++
    contents.set(element, sum)
    return sum
  }
  visit(body, false)
  return contents
}

function add(sum: Content, part: Content): void {
  sum.characters += part.characters
  sum.linked += part.linked
  sum.links += part.links
  sum.attachments += part.attachments
  sum.sentences += part.sentences
  sum.prose += part.prose
  sum.amounts += part.amounts
  sum.titles += part.titles
  sum.controls += part.controls
  if (sum.text.length < TEXT_KEPT) sum.text += part.text
}

const namesOf = (element: Element): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`

/** Figures, prose or files: what nobody puts into a menu, so that it is never left out. */
const isSubstance = (content: Content): boolean =>
  content.amounts >= 4 ||
  content.attachments > 0 ||
  (content.characters - content.linked >= 200 && content.sentences >= 3)

/** What a table of figures or a paragraph of prose weighs against a menu. */
const weightOf = (content: Content): number => content.amounts * 20 + content.attachments * 20 + content.prose

const CONTAINER =
  /^(?:body|div|section|article|main|form|center|table|tbody|tr|td|span|font|ucapcontent|tbody)$/
/** How much of the weight the next element of the trunk holds. */
const NEARLY_ALL = 0.85

/** The way from the body to the element that holds the document, all but a rest. */
function trunkOf(body: Element, contents: ReadonlyMap<Element, Content>) {
  const elements = new Set<Element>([body])
  let end = body
  for (;;) {
    const weight = weightOf(contents.get(end) ?? EMPTY)
    const next = elementsOf(end).find(
      (child) =>
        CONTAINER.test(child.tagName) &&
        weight > 0 &&
        weightOf(contents.get(child) ?? EMPTY) >= weight * NEARLY_ALL,
    )
    if (next === undefined) break
    elements.add(next)
    end = next
  }
  return { has: (element: Element) => elements.has(element), isEnd: (element: Element) => element === end }
}

const EMPTY: Content = {
  characters: 0,
  linked: 0,
  links: 0,
  attachments: 0,
  sentences: 0,
  prose: 0,
  amounts: 0,
  titles: 0,
  controls: 0,
  text: '',
}

/** Class and id names by which such parts are called, in English and in pinyin. */
const CHROME_NAME =
  /(?:^|[\s_-])(?:top|main|sub|left|right|side)?-?(?:nav|navbar|navigation|menu|submenu|crumbs?|breadcrumbs?|position|location|dqwz|weizhi|foot|footer|bottom|copyright|share|bdshare[\w-]*|bshare|toolbar|tools?|pager?|pagination|sidebar|search|login|related|recommend|qrcode|ewm|erweima|links?|friendlinks?|youlian|topbar|wza|gotop|fenxiang|xgxx|xglj)(?=$|[\s_-]|\d)/i

/** What only a page says of itself, never a document. */
const CHROME_TEXT =
  /(?:当前|所在|您(?:现在)?的)位置\s*[：:]|分享[到至]\s*[：:]|扫一扫.{0,12}(?:手机|分享|打开|关注)|打印(?:本|此)页|关闭(?:窗口|本页|此页)|返回顶部|[上下]一[篇条]\s*[：:]|字[体号]\s*[：:]?\s*[【[（(]?\s*大|(?:浏览|点击|阅读)(?:次数|数|量)\s*[：:]|ICP备|公网安备|网站标识码|设为首页|加入收藏/

/** What stands in the foot of a page, but may stand in a document as well. */
const FOOT_TEXT =
  /版权所有|(?:主办|承办)(?:单位)?\s*[：:]|技术支持|无障碍|友情链接|网站地图|相关(?:链接|信息|阅读|新闻)/

/** `isOutside`: beside the trunk, where a link is enough; within the document only what cannot be of it. */
function isChrome(element: Element, content: Content, isOutside: boolean): boolean {
  if (isSubstance(content)) return false
  if (CHROME_TAG.test(element.tagName) || CHROME_ROLE.test(attribute(element, 'role') ?? '')) return true
  const isActive = content.links > 0 || content.controls > 0
  if (CHROME_NAME.test(namesOf(element)) && (isActive || (isOutside && content.titles === 0))) return true
  // A list of links, not of the headings of this page.
  if (content.links >= 3 && content.linked >= content.characters * 0.8) return true
  if (isOutside && isActive) return content.titles === 0 || content.linked >= content.characters / 2
  if (content.characters > TEXT_KEPT || content.sentences > 1 || content.amounts > 0) return false
  if (isOutside) return CHROME_TEXT.test(content.text) || FOOT_TEXT.test(content.text)
  return CHROME_TEXT.test(content.text) && !/^t(?:able|body|head|r|d|h)$/.test(element.tagName)
}

const CHROME_TAG = /^(?:nav|footer|aside|menu)$/
const CHROME_ROLE = /^(?:navigation|banner|contentinfo|search|complementary)$/
