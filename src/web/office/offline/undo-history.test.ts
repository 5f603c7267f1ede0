import { describe, expect, it } from 'vitest'
import { NO_HISTORY, redoneOnce, type UndoStep, undoneOnce, withStep } from './undo-history.ts'

const typed = (from: string, to: string, session?: number): UndoStep => ({
  changes: [{ kind: 'cell', row: 'r', field: 'requested', text: to }],
  inverse: [{ kind: 'cell', row: 'r', field: 'requested', text: from }],
  words: { kind: 'cell', name: '消防演习', from, to },
  ...(session === undefined ? {} : { session }),
})

describe('steps', () => {
  it('go back and forth', () => {
    const two = withStep(withStep(NO_HISTORY, typed('4', '5')), typed('5', '6'))
    const one = undoneOnce(two)
    expect(one.done).toHaveLength(1)
    expect(redoneOnce(one)).toEqual(two)
    expect(undoneOnce(NO_HISTORY)).toEqual(NO_HISTORY)
  })
  it('that follow an undoing drop what was undone', () => {
    const history = withStep(undoneOnce(withStep(NO_HISTORY, typed('4', '5'))), typed('4', '7'))
    expect(history.undone).toEqual([])
    expect(history.done).toHaveLength(1)
  })
  it('of one cell being typed in are one step, back to where it began', () => {
    const history = withStep(withStep(NO_HISTORY, typed('4', '39', 1)), typed('39', '39.50', 1))
    expect(history.done).toHaveLength(1)
    expect(history.done[0]?.words).toMatchObject({ from: '4', to: '39.50' })
    expect(history.done[0]?.inverse).toEqual([{ kind: 'cell', row: 'r', field: 'requested', text: '4' }])
  })
  it('that end where they began are none', () => {
    expect(withStep(withStep(NO_HISTORY, typed('4', '5', 1)), typed('5', '4', 1)).done).toEqual([])
  })
})
