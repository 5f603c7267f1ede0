import { expect, test } from 'vitest'
import { fc } from '../../../testing/properties.ts'
import { closeness, closest } from './closeness.ts'

const words = fc
  .array(fc.constantFrom(...'一般公共预算支出'), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''))

test('a name is as close to itself as can be, and to others as they are to it', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(closeness(a, a)).toBe(100)
      expect(closeness(a, b)).toBe(closeness(b, a))
    }),
  )
})

test('taking one character out leaves the rest', () => {
  fc.assert(
    fc.property(words, fc.nat(), (name, at) => {
      const short = name.slice(0, at % name.length) + name.slice((at % name.length) + 1)
      expect(closeness(short, name)).toBe(Math.floor((100 * short.length) / name.length))
    }),
  )
})

test('of two that are as close none is the closest', () => {
  const among = (...names: readonly string[]) =>
    closest('行政单位医疗', names, { name: (one) => one, least: 60 })
  expect(among('事业单位医疗')).toBe('事业单位医疗')
  expect(among('事业单位医疗', '企业单位医疗')).toBeUndefined()
  expect(among('住房公积金')).toBeUndefined()
})
