/** The signs that the served font has no glyph for, drawn, so that they are seen on every machine; words beside them say the same. */
import type { ReactNode } from 'react'

export const CloseIcon = () => (
  <Icon>
    <path d="M3.5 3.5l9 9m0-9l-9 9" />
  </Icon>
)

export const ErrorIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M4.5 8h7" />
  </Icon>
)

export const DownIcon = () => (
  <Icon>
    <path d="M4 6.5l4 4 4-4" />
  </Icon>
)

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
)

export const MinusIcon = () => (
  <Icon>
    <path d="M3 8h10" />
  </Icon>
)

export const UndoIcon = () => (
  <Icon>
    <path d="M6 3L2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 010 7H7" />
  </Icon>
)

export const RedoIcon = () => (
  <Icon>
    <path d="M10 3l3.5 3.5L10 10m3-3.5H6.5a3.5 3.5 0 000 7H9" />
  </Icon>
)

function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}
