/** 域 — instructions such as TOC or PAGE with the result that stands on paper; only the result is text. */
import { childOf, elements, type XmlElement } from '../zip/xml-tree.ts'
import { chosenBranch } from './alternatives.ts'
import { isOn, toggle } from './styles.ts'

export interface Field {
  isResult: boolean
  instruction: string
  /** Whether anything of its result was text. */
  hasText: boolean
  /** Of a check box of a form, which has no result. */
  readonly box?: string
}

/**
 * The marks of fields that begin and end within the same story, cell or text box. A mark without its partner is
 * ignored, since it would swallow the rest of the document.
 */
export function pairedMarks(story: XmlElement): ReadonlySet<XmlElement> {
  const paired = new Set<XmlElement>()
  pairWithin(story, paired)
  return paired
}

function pairWithin(container: XmlElement, paired: Set<XmlElement>): void {
  const open: XmlElement[][] = []
  const walk = (parent: XmlElement): void => {
    for (const child of elements(parent)) {
      if (child.name === 'w:fldChar') {
        const type = child.attributes.get('w:fldCharType')
        if (type === 'begin') open.push([child])
        else open.at(-1)?.push(child)
        if (type === 'end') for (const mark of open.pop() ?? []) paired.add(mark)
      } else if (child.name === 'w:tc' || child.name === 'w:txbxContent') pairWithin(child, paired)
      else if (child.name === 'mc:AlternateContent') walk(chosenBranch(child))
      else if (child.name !== 'w:del' && child.name !== 'w:moveFrom') walk(child)
    }
  }
  walk(container)
}

export const isContentsField = (field: Field): boolean =>
  field.isResult && /^\s*TOC\b/i.test(field.instruction)

export const isPageField = (field: Field): boolean =>
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(field.instruction)

/** `=SUM(ABOVE) \# "0.00"` → `=SUM(ABOVE)` */
export const fieldFormula = (field: Field): string | undefined =>
  /^\s*(=[^\\]+)/.exec(field.instruction)?.[1]?.trim()

/** ☑ or ☐ if the field that begins here is the check box of a form. */
export function formBox(begin: XmlElement): string | undefined {
  const box = childOf(begin, 'w:ffData', 'w:checkBox')
  if (box === undefined) return undefined
  return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☑' : '☐'
}

/** ☑ or ☐ if the content control is a check box, whatever characters the file shows it with. */
export function controlBox(control: XmlElement): string | undefined {
  const box = childOf(control, 'w:sdtPr', 'w14:checkbox')
  if (box === undefined) return undefined
  return isOn(childOf(box, 'w14:checked')?.attributes.get('w14:val')) ? '☑' : '☐'
}
