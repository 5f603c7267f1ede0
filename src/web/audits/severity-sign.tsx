/** The sign of a severity, so that no colour is needed to tell one from another; the words stand beside it. */
import type { Severity } from './finding-order.ts'

export function SeveritySign({ of }: { readonly of: Severity }) {
  return (
    <svg className="severity-sign" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
      {SHAPES[of]}
    </svg>
  )
}

const OUTLINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const

const SHAPES: Readonly<Record<Severity, React.ReactNode>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <rect className="bar" x="3.5" y="6.8" width="9" height="2.4" />
    </>
  ),
  warning: <path d="M8 2 15 14 1 14Z" strokeLinejoin="round" {...OUTLINE} />,
  rounding: (
    <path
      d="M1.5 6.5c2-2.5 4-2.5 6.5 0s4.5 2.5 6.5 0M1.5 11c2-2.5 4-2.5 6.5 0s4.5 2.5 6.5 0"
      strokeLinecap="round"
      {...OUTLINE}
    />
  ),
  note: <circle cx="8" cy="8" r="6.2" {...OUTLINE} />,
}
