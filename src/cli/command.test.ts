import { expect, test } from 'vitest'
import { type CommandOption, listOption, withLists } from './command.ts'

const text = { zh: '对照', en: 'against' }
const options: Readonly<Record<string, CommandOption>> = {
  against: { type: 'string', isList: true, text },
  format: { type: 'string', text },
}
const given = (...argv: readonly string[]): readonly string[] => withLists(argv, options)
const listed = (argument = ''): readonly string[] =>
  listOption({ against: argument.replace('--against=', '') }, 'against')

test('an option that takes many has all that stands behind it, up to the next option', () => {
  const [file, format, kind, against] = given('a.pdf', '--against', 'b.pdf', 'c d.pdf', '--format', 'json')
  expect([file, format, kind]).toEqual(['a.pdf', '--format', 'json'])
  expect(listed(against)).toEqual(['b.pdf', 'c d.pdf'])
})

test('it may be given more than once, with or without the sign between', () => {
  const [file, against] = given('--against=b.pdf', '--against', 'c.pdf', '--', 'a.pdf').filter(
    (one) => one !== '--',
  )
  expect([file, listed(against)]).toEqual(['a.pdf', ['b.pdf', 'c.pdf']])
})

test('what takes one value is left as it was given', () => {
  expect(given('a.pdf', '--format', 'json')).toEqual(['a.pdf', '--format', 'json'])
  expect(listOption({}, 'against')).toEqual([])
})
