/** A drawing as a PDF of one page of its size, with its words in open fonts and its description for those who do not see it. */
import { type Typeset, typeset } from './typeset.ts'

export interface Picture {
  readonly svg: string
  readonly title: string
  readonly description: string
  /** In points; pixels of the drawing times its scale. */
  readonly width: number
  readonly height: number
  /** Of the file. */
  readonly year: number
}

const TEMPLATE = `
#let data = json("/data.json")
#set document(title: data.title, date: datetime(year: data.year, month: 1, day: 1))
#set text(lang: "zh", region: "cn")
#set page(width: data.width * 1pt, height: data.height * 1pt, margin: 0pt)
#image("/picture.svg", width: 100%, height: 100%, alt: data.description)
`

export function picturePdf({ svg, ...data }: Picture): Typeset['pdf'] {
  return typeset({ template: TEMPLATE, data, files: { 'picture.svg': svg }, standard: 'a-2a' }).pdf
}
