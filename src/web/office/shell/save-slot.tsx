/** The place in the top bar where a page that is typed in says what is saved. */
import { type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

export const SAVE_SLOT = 'save-slot'

export function InSaveSlot({ children }: { readonly children: ReactNode }) {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(SAVE_SLOT)), [])
  return slot === null ? undefined : createPortal(children, slot)
}
