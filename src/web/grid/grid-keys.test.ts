import { describe, expect, it } from 'vitest'
import { actWhileEditing, actWhileMoving, type GridKey, isTyping } from './grid-keys.ts'

const press = (text: string): GridKey => {
  const parts = text.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: parts.includes('Meta'),
  }
}

describe('a key while moving', () => {
  it.each([
    ['F2', { act: 'edit' }],
    ['Enter', { act: 'down', by: 1 }],
    ['Shift+Enter', { act: 'down', by: -1 }],
    ['Delete', { act: 'clear' }],
    ['Ctrl+Enter', { act: 'add' }],
    ['Ctrl+Delete', { act: 'remove' }],
    ['Meta+d', { act: 'fill' }],
    ['Alt+ArrowUp', { act: 'move', by: -1 }],
    ['Alt+ArrowDown', { act: 'move', by: 1 }],
    ['Alt+ArrowRight', { act: 'toggle', isOpen: true }],
    ['Alt+Enter', { act: 'adopt' }],
  ] as const)('%s', (key, act) => expect(actWhileMoving(press(key))).toEqual(act))

  it.each(['ArrowDown', 'Tab', 'a', 'Ctrl+z', 'Ctrl+c', 'Alt+c', 'Escape', 'Process'])(
    '%s is not ours',
    (key) => expect(actWhileMoving(press(key))).toBeUndefined(),
  )
})

describe('a key while editing', () => {
  it('ends what typing began, and moves inside what F2 opened', () => {
    expect(actWhileEditing(press('ArrowLeft'), 'typed', false)).toEqual({ act: 'commit', down: 0, right: -1 })
    expect(actWhileEditing(press('ArrowLeft'), 'opened', false)).toBeUndefined()
  })
  it('goes through the list where one stands open', () => {
    expect(actWhileEditing(press('ArrowDown'), 'opened', true)).toEqual({ act: 'option', by: 1 })
    expect(actWhileEditing(press('ArrowUp'), 'typed', true)).toEqual({ act: 'option', by: -1 })
  })
  it.each([
    ['Enter', { act: 'commit', down: 1, right: 0 }],
    ['Tab', { act: 'commit', down: 0, right: 1, staysEditing: true }],
    ['Shift+Tab', { act: 'commit', down: 0, right: -1, staysEditing: true }],
    ['Escape', { act: 'cancel' }],
    ['Ctrl+Enter', { act: 'add' }],
  ] as const)('%s', (key, act) => expect(actWhileEditing(press(key), 'opened', false)).toEqual(act))
  it('breaks the line with Alt+Enter', () =>
    expect(actWhileEditing(press('Alt+Enter'), 'typed', false)).toEqual({ act: 'break' }))
  it.each(['Ctrl+z', 'Home', 'x'])('%s is the field’s own', (key) =>
    expect(actWhileEditing(press(key), 'typed', false)).toBeUndefined(),
  )
})

it('tells typing from keys', () => {
  expect(['a', '3', '，', '😀'].every((key) => isTyping(press(key)))).toBe(true)
  expect(['Enter', 'F2', 'Ctrl+a', 'Alt+1', 'Process'].some((key) => isTyping(press(key)))).toBe(false)
})
