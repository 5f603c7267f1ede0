/** 检查 — everything that the checks say of a round, by severity, each with its cell, its fix or the place for its reason. */
import { Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { goOnClick } from '../../location.ts'
import { checks, checksUrl } from '../client.ts'
import type { RoundAddress } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { useWaiverWords } from '../waivers/waiver-words.ts'
import { CommentsPanel } from './comments-panel.tsx'
import { FindingItem } from './finding-item.tsx'
import { useRound } from './round-context.tsx'
import { RoundHead } from './round-head.tsx'
import { useRoundWords } from './round-words.ts'

const SEVERITIES = ['error', 'warning', 'rounding', 'note'] as const
type Shown = (typeof SEVERITIES)[number] | 'all'

export function ChecksPage({ address }: { readonly address: RoundAddress }) {
  const own = useRoundWords()
  const waiverWords = useWaiverWords()
  const { value: round } = useRound()
  const answer = useLive(checksUrl(address), checks)
  const [shown, setShown] = useState<Shown>('all')
  const list = useRef<HTMLOListElement>(null)
  useFindingKeys(list)
  return (
    <OfficePage
      title={`${own.checksTitle} · ${round?.unitName ?? ''} ${address.year}`}
      name="checks"
      panels={{ comments: <CommentsPanel round={address} subject={undefined} /> }}
    >
      <RoundHead address={address} part="checks" />
      <Loaded answer={answer}>
        {({ checks: all, counts, relations }) => (
          <section className="card">
            <header className="page-head">
              <h1>{own.checksTitle}</h1>
              <Segmented<Shown>
                size="small"
                aria-label={own.checksTitle}
                value={shown}
                options={[
                  { value: 'all', label: `${own.findings} ${all.length}` },
                  ...SEVERITIES.map((one) => ({
                    value: one,
                    label: `${own.severities[one]} ${counts[one]}`,
                  })),
                ]}
                onChange={setShown}
              />
              <span className="secondary" data-testid="relations">
                {own.relations(relations.holds, relations.all)}
              </span>
              <a href="/office/waivers" onClick={goOnClick} data-testid="to-waivers">
                {waiverWords.toList}
                {counts.waived === 0 ? '' : ` ${counts.waived}`}
              </a>
            </header>
            {all.length === 0 ? <p className="ok">✓ {own.noFindings}</p> : undefined}
            <ol ref={list} className="finding-list" data-testid="finding-list">
              {all
                .filter((check) => shown === 'all' || check.severity === shown)
                .map((check) => (
                  <li key={check.id} tabIndex={-1}>
                    <FindingItem check={check} address={address} onChange={answer.refresh} />
                  </li>
                ))}
            </ol>
          </section>
        )}
      </Loaded>
    </OfficePage>
  )
}

/** F8 and Shift+F8 go from finding to finding. */
function useFindingKeys(list: React.RefObject<HTMLOListElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F8') return
      event.preventDefault()
      const items = [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
      const at = items.findIndex((item) => item.contains(document.activeElement))
      const next = at < 0 ? (event.shiftKey ? items.length - 1 : 0) : at + (event.shiftKey ? -1 : 1)
      items[(next + items.length) % Math.max(items.length, 1)]?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [list])
}
