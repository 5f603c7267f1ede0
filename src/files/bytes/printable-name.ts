/** The name of a file made safe to print and to store: names come from strangers. */

const LONGEST = 150

/** Without folders, control characters and marks that turn the direction of writing; never empty, never long. */
export function printableName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu, '')
    .replace(/^[\s.]+(?=.)/, '')
    .trim()
  const characters = [...plain]
  if (characters.length <= LONGEST) return plain === '' || plain === '.' ? '?' : plain
  const extension = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return `${characters.slice(0, LONGEST - extension.length - 1).join('')}…${extension}`
}

/** `Report.PDF` → `pdf`; empty where there is none. */
export const extensionOf = (name: string): string => /\.([^.\\/]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
