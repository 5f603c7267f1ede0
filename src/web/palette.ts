/** The colours of the product, each said once: for our style sheets as custom properties, for Ant Design as tokens. */

export interface Palette {
  readonly text: string
  readonly secondary: string
  readonly primary: string
  readonly onPrimary: string
  readonly link: string
  readonly paper: string
  readonly desk: string
  readonly header: string
  readonly hover: string
  readonly selected: string
  readonly line: string
  readonly rule: string
  readonly error: string
  readonly errorGround: string
  readonly warning: string
  readonly warningGround: string
  readonly rounding: string
  readonly roundingGround: string
  readonly changed: string
  readonly changedGround: string
  readonly locked: string
  readonly lockedGround: string
  readonly ok: string
}

export const LIGHT: Palette = {
  text: '#1D2129',
  secondary: '#4E5969',
  primary: '#1F4E79',
  onPrimary: '#FFFFFF',
  link: '#1B5FAA',
  paper: '#FFFFFF',
  desk: '#EEF0F3',
  header: '#F2F4F7',
  hover: '#F6F8FA',
  selected: '#E4EEF8',
  line: '#E3E6EB',
  rule: '#86909C',
  error: '#B42318',
  errorGround: '#FEF0EE',
  warning: '#7A4F00',
  warningGround: '#FFF5DB',
  rounding: '#0B5C6B',
  roundingGround: '#E8F6F8',
  changed: '#5B3FA8',
  changedGround: '#F1EDFB',
  locked: '#586174',
  lockedGround: '#F2F4F7',
  ok: '#1B6E3C',
}

export const DARK: Palette = {
  text: '#E6E8EB',
  secondary: '#A3ACBA',
  primary: '#7DB3F0',
  onPrimary: '#10151C',
  link: '#7DB3F0',
  paper: '#15181D',
  desk: '#0E1013',
  header: '#22262D',
  hover: '#1B1F25',
  selected: '#1E3147',
  line: '#2C313A',
  rule: '#6B7585',
  error: '#FF9C90',
  errorGround: '#2A1614',
  warning: '#F2C14E',
  warningGround: '#2A2210',
  rounding: '#6FD0DF',
  roundingGround: '#10272B',
  changed: '#BFA9F5',
  changedGround: '#201A33',
  locked: '#A3ACBA',
  lockedGround: '#22262D',
  ok: '#7BC79A',
}

export const DARK_QUERY = '(prefers-color-scheme: dark)'

/**
 * Custom properties `--text`, `--error-ground`…; on paper the colours are always the light ones. The colours follow
 * the system unless the person has chosen, which stands in `data-look`.
 */
export function paletteSheet(): string {
  const dark = properties(DARK)
  const bySystem = `@media screen and ${DARK_QUERY}{:root:not([data-look="light"]){${dark}}}`
  const byChoice = `@media screen{:root[data-look="dark"]{color-scheme:dark;${dark}}:root[data-look="light"]{color-scheme:light}}`
  return `:root{${properties(LIGHT)}}${bySystem}${byChoice}`
}

const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${colour};`)
    .join('')

/** WCAG 2 contrast of two colours `#RRGGBB`. */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
