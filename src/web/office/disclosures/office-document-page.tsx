/** A document in the office: as on its own page, with certification before it is published. */
import type { CertificationResponse } from '../../../api/documents/contract.ts'
import { publicationDocumentUrl } from '../../client.ts'
import { OpenDocument } from '../../documents/open-document.tsx'
import { useDocument } from '../../documents/use-document.ts'
import { goOnClick } from '../../location.ts'
import type { PublicationAddress } from '../../route.ts'
import { useSettings } from '../../settings.tsx'
import { FaultView } from '../../ui/fault-view.tsx'
import { TableSkeleton } from '../../ui/table-skeleton.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { CertificationActs } from './certification-acts.tsx'
import { certification, certificationUrl, officeDocumentPath } from './disclosure-client.ts'
import { useDisclosureWords } from './disclosure-words.ts'

export function OfficeDocumentPage({ address }: { readonly address: PublicationAddress }) {
  const { words, language } = useSettings()
  const own = useDisclosureWords()
  const { value, fault, turn, reload } = useDocument(publicationDocumentUrl(address, language))
  const live = useLive(certificationUrl(address), certification)
  const title = value?.title.replaceAll('\n', ' ') ?? own.title
  const isHidden = [live.fault, fault?.fault].some(
    (one) => one?.kind === 'problem' && one.problem.status === 404,
  )
  async function refresh(): Promise<void> {
    await Promise.all([live.refresh(), reload()])
  }
  return (
    <OfficePage title={`${title} · ${own.title}`} name="disclosure" isRemembered>
      <header className="page-head">
        <a href="/office/disclosures" onClick={goOnClick}>
          {own.back}
        </a>
        <h1>{title}</h1>
        {live.value === undefined ? undefined : (
          <span className="tag" data-testid="stage" data-state={live.value.stage}>
            {own.stages[live.value.stage]}
          </span>
        )}
      </header>
      {isHidden ? (
        <NotFound />
      ) : fault !== undefined && value === undefined ? (
        <FaultView fault={fault.fault} address={fault.address} onRetry={reload} />
      ) : value === undefined || live.value === undefined ? (
        <TableSkeleton label={words.loading} />
      ) : (
        <>
          <Standing of={live.value} />
          <OpenDocument
            address={address}
            document={value}
            turn={turn}
            onReload={refresh}
            office={{
              pathOf: officeDocumentPath,
              canEdit: live.value.canEdit,
              acts: (release) =>
                live.value === undefined ? undefined : (
                  <CertificationActs
                    address={address}
                    title={title}
                    of={live.value}
                    onRelease={release}
                    onChange={refresh}
                  />
                ),
            }}
          />
        </>
      )}
    </OfficePage>
  )
}

/** What is to be known before anything is done, and how it came here. */
function Standing({ of }: { readonly of: CertificationResponse }) {
  const own = useDisclosureWords()
  const note = of.isStale
    ? own.stale
    : of.stage === 'requested'
      ? of.isPreparer && !of.canWithdraw
        ? own.isPreparer
        : `${own.locked}；${own.waitsCertify}`
      : of.stage === 'certified'
        ? `${own.locked}；${own.waitsPublish}`
        : undefined
  const returned = of.stage === 'returned' ? of.history[0] : undefined
  return (
    <div className="certification" data-testid="certification">
      {note === undefined ? undefined : (
        <p className={of.isStale ? 'notice' : 'secondary'} role="status">
          {note}
        </p>
      )}
      {returned === undefined ? undefined : (
        <p className="notice" role="status">
          △ {own.events.returned(returned.decidedBy ?? '')}：{returned.reason}
        </p>
      )}
      <details>
        <summary>
          {own.history} ({of.history.length})
        </summary>
        {of.history.length === 0 ? <p className="secondary">{own.noHistory}</p> : undefined}
        <ol className="message-list">
          {of.history.map((one) => (
            <li key={one.id} data-state={one.state}>
              <p>
                {own.events.requested(one.requestedBy)} {whenText(one.requestedAt)}
                {one.note === '' ? '' : `：${one.note}`}{' '}
                <small className="secondary">{own.hash(one.contentHash)}</small>
              </p>
              {one.decidedBy === undefined || one.decidedAt === undefined ? undefined : (
                <p>
                  {one.state === 'returned'
                    ? own.events.returned(one.decidedBy)
                    : own.events.certified(one.decidedBy)}{' '}
                  {whenText(one.decidedAt)}
                  {one.reason === undefined ? '' : `：${one.reason}`}
                </p>
              )}
              {one.state === 'withdrawn' ? <p>{own.events.withdrawn}</p> : undefined}
              {one.version === undefined || one.publishedAt === undefined ? undefined : (
                <p>
                  {own.events.published(one.publishedBy ?? '', one.version)} {whenText(one.publishedAt)}
                </p>
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  )
}
