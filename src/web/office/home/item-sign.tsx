/** The sign of an item of the workbench: returned, waiting, to be explained, or anything else; words beside it say the same. */
import type { HomeItemResponse } from '../../../api/home/contract.ts'
import { SeveritySign } from '../../audits/severity-sign.tsx'

type Kind = HomeItemResponse['kind']

export function ItemSign({ kind }: { readonly kind: Kind }) {
  const tone = toneOf(kind)
  return (
    <span className={`item-sign tone-${tone}`}>
      {tone === 'waiting' ? <Clock /> : <SeveritySign of={tone} />}
    </span>
  )
}

export function toneOf(kind: Kind): 'error' | 'warning' | 'waiting' | 'note' {
  if (kind === 'returned' || kind === 'fix') return 'error'
  if (kind === 'explain' || kind === 'answer') return 'warning'
  return kind === 'disclose' || kind === 'prepare' ? 'note' : 'waiting'
}

const Clock = () => (
  <svg className="severity-sign" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
    <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
    <path d="M8 4v4.2l2.8 1.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
  </svg>
)
