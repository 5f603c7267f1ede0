/** What a key means in the grid, as in Excel: plain data, so that it can be tested without a page. */

export interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

export type GridAct =
  | { readonly act: 'edit' }
  | { readonly act: 'commit'; readonly down: number; readonly right: number; readonly staysEditing?: true }
  | { readonly act: 'cancel' }
  | { readonly act: 'clear' }
  | { readonly act: 'down'; readonly by: 1 | -1 }
  | { readonly act: 'add' }
  | { readonly act: 'remove' }
  | { readonly act: 'move'; readonly by: 1 | -1 }
  | { readonly act: 'fill' }
  | { readonly act: 'toggle'; readonly isOpen: boolean }
  | { readonly act: 'adopt' }
  | { readonly act: 'option'; readonly by: 1 | -1 }
  /** A line break within the text. */
  | { readonly act: 'break' }

/** `typed`: began by typing, so that arrows end it; `opened`: by F2, so that they move within the text. */
export type EditMode = 'typed' | 'opened'

/** Undefined: the key moves, types, or is not ours. */
export function actWhileMoving(press: GridKey): GridAct | undefined {
  const isCtrl = press.ctrlKey || press.metaKey
  if (press.altKey && !isCtrl)
    switch (press.key) {
      case 'ArrowUp':
        return { act: 'move', by: -1 }
      case 'ArrowDown':
        return { act: 'move', by: 1 }
      case 'ArrowRight':
        return { act: 'toggle', isOpen: true }
      case 'ArrowLeft':
        return { act: 'toggle', isOpen: false }
      case 'Enter':
        return { act: 'adopt' }
      default:
        return undefined
    }
  if (isCtrl)
    switch (press.key) {
      case 'Enter':
        return { act: 'add' }
      case 'Delete':
        return { act: 'remove' }
      case 'd':
      case 'D':
        return { act: 'fill' }
      default:
        return undefined
    }
  switch (press.key) {
    case 'F2':
      return { act: 'edit' }
    case 'Enter':
      return { act: 'down', by: press.shiftKey ? -1 : 1 }
    case 'Delete':
    case 'Backspace':
      return { act: 'clear' }
    default:
      return undefined
  }
}

/** `hasOptions`: a list stands open below the cell. */
export function actWhileEditing(press: GridKey, mode: EditMode, hasOptions: boolean): GridAct | undefined {
  const isCtrl = press.ctrlKey || press.metaKey
  if (press.key === 'Escape') return { act: 'cancel' }
  if (press.key === 'Enter' && press.altKey) return { act: 'break' }
  if (press.key === 'Enter')
    return isCtrl ? { act: 'add' } : { act: 'commit', down: press.shiftKey ? -1 : 1, right: 0 }
  if (press.key === 'Tab')
    return { act: 'commit', down: 0, right: press.shiftKey ? -1 : 1, staysEditing: true }
  if (isCtrl || press.altKey || press.shiftKey) return undefined
  if (hasOptions && press.key === 'ArrowDown') return { act: 'option', by: 1 }
  if (hasOptions && press.key === 'ArrowUp') return { act: 'option', by: -1 }
  if (mode === 'opened') return undefined
  switch (press.key) {
    case 'ArrowDown':
      return { act: 'commit', down: 1, right: 0 }
    case 'ArrowUp':
      return { act: 'commit', down: -1, right: 0 }
    case 'ArrowLeft':
      return { act: 'commit', down: 0, right: -1 }
    case 'ArrowRight':
      return { act: 'commit', down: 0, right: 1 }
    default:
      return undefined
  }
}

/** A key that would put a character into a field. */
export const isTyping = ({ key, ctrlKey, altKey, metaKey }: GridKey): boolean =>
  [...key].length === 1 && !ctrlKey && !altKey && !metaKey
