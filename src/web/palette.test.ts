import { expect, it } from 'vitest'
import { contrast, DARK, LIGHT, type Palette, paletteSheet } from './palette.ts'

const PAIRS: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['text', 'paper'],
  ['text', 'desk'],
  ['text', 'header'],
  ['text', 'selected'],
  ['secondary', 'paper'],
  ['secondary', 'desk'],
  ['secondary', 'header'],
  ['primary', 'paper'],
  ['onPrimary', 'primary'],
  ['link', 'paper'],
  ['link', 'hover'],
  ['error', 'errorGround'],
  ['warning', 'warningGround'],
  ['rounding', 'roundingGround'],
  ['changed', 'changedGround'],
  ['changed', 'paper'],
  ['locked', 'lockedGround'],
  ['ok', 'paper'],
]

it.each(PAIRS)('%s on %s is read at 4.5 to 1, light and dark', (text, ground) => {
  expect(contrast(LIGHT[text], LIGHT[ground])).toBeGreaterThanOrEqual(4.5)
  expect(contrast(DARK[text], DARK[ground])).toBeGreaterThanOrEqual(4.5)
})

it('black on white is 21 to 1', () => expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21))

it('names custom properties in kebab case and darkens the screen alone', () => {
  expect(paletteSheet()).toContain('--error-ground:#FEF0EE;')
  expect(paletteSheet()).toContain('@media screen and (prefers-color-scheme: dark)')
})
