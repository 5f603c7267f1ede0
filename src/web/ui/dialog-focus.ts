/** 对话框的焦点 — a dialog that opens has its first field or its main button in focus; left alone, it would be the cross in its corner. */
import { useEffect } from 'react'

const FIELD = 'input:not([type=hidden], :disabled), textarea:not(:disabled)'
const MAIN_BUTTON = 'button.ant-btn-primary:not(:disabled)'

/** Once for all dialogs of the page. Questions that only ask yes or no choose their button themselves. */
export function useDialogFocus(): void {
  useEffect(() => {
    const seen = new WeakSet<Element>()
    function onFocus({ target }: FocusEvent): void {
      if (!(target instanceof Element)) return
      const dialog = target.closest('.ant-modal:not(.ant-modal-confirm)')
      if (dialog === null || seen.has(dialog)) return
      seen.add(dialog)
      if (target.matches(`${FIELD}, ${MAIN_BUTTON}`)) return
      const first = dialog.querySelector<HTMLElement>(FIELD) ?? dialog.querySelector<HTMLElement>(MAIN_BUTTON)
      first?.focus()
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}
