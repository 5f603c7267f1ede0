/** The names of a written workbook's sheets: what Excel takes, each once, and how a formula or link refers to one. */

const OFFICE = 'http://schemas.openxmlformats.org'
export const SPREADSHEET = `xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`

const LONGEST = 31

/** Titles without the year that all of them begin with, cut to what a name may have. */
export function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title, at) => {
    const plain = title
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Cs}[\]:*?/\\]/gu, ' ')
      .replace(/\s+/g, '')
      .replace(/^20\d\d年度?/, '')
      .replace(/^'+|'+$/g, '')
    // Some words are the program's own.
    const name = plain === '' || /^history$/i.test(plain) ? `表${at + 1}` : plain
    const found = numbered(name, taken)
    taken.add(found.toLowerCase())
    return found
  })
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const mark = number === 1 ? '' : `（${number}）`
    const found = cut(name, LONGEST - mark.length) + mark
    if (!taken.has(found.toLowerCase())) return found
  }
}

/** Not through the middle of a character. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')

/** `'收支总表'!` */
export const sheetReference = (name: string): string => `'${name.replaceAll("'", "''")}'!`
