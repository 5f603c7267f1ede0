/** 单元格样式 — the looks that the cells of a written workbook share, each kept once and known by its number. */
import { xmlText } from '../../zip/write-xml.ts'
import { SPREADSHEET } from './sheet-names.ts'

export interface CellLook {
  readonly font: keyof typeof FONTS
  readonly alignment: 'left' | 'center' | 'right'
  readonly indent?: number
  readonly format?: string
  readonly isRuled?: boolean
  readonly isShaded?: boolean
  /** A long text goes on in the cells beside it instead of the line below. */
  readonly isOneLine?: boolean
  /** Shown as text whatever it begins with. */
  readonly isGuarded?: boolean
}

const FONTS = {
  text: '<sz val="11"/><name val="宋体"/><charset val="134"/>',
  bold: '<b/><sz val="11"/><name val="宋体"/><charset val="134"/>',
  title: '<b/><sz val="16"/><name val="宋体"/><charset val="134"/>',
  link: '<u/><sz val="11"/><color rgb="FF0563C1"/><name val="宋体"/><charset val="134"/>',
} as const
const FONT_NAMES = Object.keys(FONTS)

/** Numbers that the format gives to codes that everybody uses. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
}
const FIRST_OWN = 164

const keyOf = ({
  font,
  alignment,
  indent,
  format,
  isRuled,
  isShaded,
  isOneLine,
  isGuarded,
}: CellLook): string =>
  `${font} ${alignment} ${indent} ${isRuled} ${isShaded} ${isOneLine} ${isGuarded} ${format}`

export class CellStyles {
  readonly #looks = new Map<string, { readonly look: CellLook; readonly number: number }>()
  readonly #formats = new Map<string, number>()

  /** The number of a look, which is the one that a cell names. */
  of(look: CellLook): number {
    const key = keyOf(look)
    const known = this.#looks.get(key)
    if (known !== undefined) return known.number
    const number = this.#looks.size + 1
    this.#looks.set(key, { look, number })
    return number
  }

  xml(): string {
    const looks = [...this.#looks.values()].map(({ look }) => this.#lookXml(look))
    const formats = [...this.#formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`,
    )
    const side = (name: string): string => `<${name} style="thin"><color auto="1"/></${name}>`
    return [
      `<styleSheet ${SPREADSHEET}>`,
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      `<fonts count="${FONT_NAMES.length}">${Object.values(FONTS)
        .map((font) => `<font>${font}</font>`)
        .join('')}</fonts>`,
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>',
      `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${looks.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${looks.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    ].join('')
  }

  #lookXml({
    font,
    alignment,
    indent = 0,
    format,
    isRuled,
    isShaded,
    isOneLine,
    isGuarded,
  }: CellLook): string {
    const numbers = `numFmtId="${this.#formatId(format ?? 'General')}" fontId="${FONT_NAMES.indexOf(font)}" fillId="${isShaded === true ? 2 : 0}" borderId="${isRuled === true ? 1 : 0}" xfId="0"`
    const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
    const inside = `<alignment horizontal="${alignment}" vertical="center"${isOneLine === true ? '' : ' wrapText="1"'}${indent > 0 ? ` indent="${indent}"` : ''}/>`
    return `<xf ${numbers} ${applied}${isGuarded === true ? ' quotePrefix="1"' : ''}>${inside}</xf>`
  }

  #formatId(code: string): number {
    const known = BUILT_IN[code] ?? this.#formats.get(code)
    if (known !== undefined) return known
    const id = FIRST_OWN + this.#formats.size
    this.#formats.set(code, id)
    return id
  }
}
