/** 页眉、页脚 of a sheet: what it prints above and below its cells, without the codes for fonts and page numbers. */
import type { ScannedSheet } from './scan-sheet.ts'

export interface SheetHeads {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

export function sheetHeads({ header, footer }: ScannedSheet, sheet: string): SheetHeads {
  return { above: headTexts(header, sheet), below: headTexts(footer, sheet) }
}

/**
 * `&L`, `&C` and `&R` begin its three parts. One with the number of a page says nothing that a sheet knows, and one
 * that is only the name of the sheet says what its caption does.
 */
function headTexts(printed: string, sheet: string): readonly string[] {
  return printed
    .slice(0, LONGEST)
    .split(/&[LCR]/)
    .filter((part) => !/&[PN]/.test(part.replaceAll('&&', '')))
    .map((part) => part.replace(CODES, (code) => (code === '&&' ? '&' : code === '&A' ? sheet : '')).trim())
    .filter((part) => part !== '' && part !== sheet)
}

/** Excel allows 255. */
const LONGEST = 1_000

const CODES = /&(?:"[^"]*"|\d+|K[0-9A-F]{6}|K\d\d[+-]\d{3}|.)/g
