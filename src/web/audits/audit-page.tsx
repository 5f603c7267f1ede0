/** A checked file: loads it, waits while it is checked, and says why where it cannot be. */
import { useEffect } from 'react'
import { audit, audits, auditsUrl, auditUrl, reading, readingUrl } from '../client.ts'
import { goOnClick } from '../location.ts'
import { IdentityLine } from '../readings/identity-line.tsx'
import { ReadingsBar } from '../readings/readings-bar.tsx'
import { usePolled } from '../readings/use-polled.ts'
import { AUDITS_ADDRESS, type AuditAddress } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { useAuditWords } from './audit-words.ts'
import { OpenAudit } from './open-audit.tsx'

export function AuditPage({ address }: { readonly address: AuditAddress }) {
  const { words, language } = useSettings()
  const own = useAuditWords()
  const list = usePolled(auditsUrl(language), audits, (value) =>
    value.audits.some((one) => one.id === address.id && (one.state === 'waiting' || one.state === 'reading')),
  )
  const entry = list.value?.audits.find((one) => one.id === address.id)
  useEffect(() => {
    document.title = `${entry?.name ?? own.audits} - ${words.product}`
  }, [entry?.name, own, words])

  if (list.fault !== undefined && list.value === undefined)
    return (
      <Frame>
        <FaultView fault={list.fault} address={list.faultAddress} onRetry={list.refresh} />
      </Frame>
    )
  if (list.value === undefined)
    return (
      <Frame>
        <TableSkeleton label={words.loading} />
      </Frame>
    )
  if (entry?.state !== 'read')
    return (
      <Frame>
        <section className="state" role="status" data-testid="not-checked">
          <h2>
            {entry === undefined
              ? words.notFoundTitle
              : entry.state === 'failed'
                ? own.failedTitle
                : entry.state === 'cancelled'
                  ? own.cancelledTitle
                  : own.notChecked}
          </h2>
          {entry?.problems.map((one) => (
            <p key={one.code}>{one.text}</p>
          ))}
          <p className="acts">
            <a className="button" href={AUDITS_ADDRESS} onClick={goOnClick}>
              {own.backToList}
            </a>
          </p>
        </section>
      </Frame>
    )
  return <CheckedFile address={address} onChange={list.refresh} />
}

interface CheckedFileProps {
  readonly address: AuditAddress
  readonly onChange: () => void
}

const LOOK_AGAIN_MS = 300

function CheckedFile({ address, onChange }: CheckedFileProps) {
  const { words, language } = useSettings()
  const checked = usePolled(auditUrl(address.id, language), audit, never)
  const read = usePolled(readingUrl(address.id, language), reading, never)

  /** Until the file is checked again what was there stays on the page. */
  async function recheck(): Promise<void> {
    for (;;) {
      const { audits: files } = await audits(auditsUrl(language))
      const state = files.find((one) => one.id === address.id)?.state
      if (state === 'waiting' || state === 'reading')
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
      else {
        checked.refresh()
        read.refresh()
        return state === 'read' ? undefined : onChange()
      }
    }
  }

  const failed = [checked, read].find((one) => one.fault !== undefined && one.value === undefined)
  if (failed?.fault !== undefined)
    return (
      <Frame>
        <FaultView fault={failed.fault} address={failed.faultAddress} onRetry={failed.refresh} />
      </Frame>
    )
  if (checked.value === undefined || read.value === undefined)
    return (
      <Frame>
        <TableSkeleton label={words.loading} />
      </Frame>
    )
  return (
    <>
      <ReadingsBar area="audits">
        <strong className="file-name">{checked.value.name}</strong>
      </ReadingsBar>
      <IdentityLine file={read.value} />
      <OpenAudit
        audit={checked.value}
        file={read.value}
        finding={address.finding}
        onRefresh={checked.refresh}
        onRecheck={recheck}
      />
    </>
  )
}

const never = (): boolean => false

function Frame({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <ReadingsBar area="audits" />
      <main id="main" className="page">
        {children}
      </main>
    </>
  )
}
