/** A unit's document before and after it is published: loads it, and says why where there is none. */
import { useEffect } from 'react'
import { publicationDocumentUrl } from '../client.ts'
import { goOnClick } from '../location.ts'
import { DOCUMENTS_ADDRESS, type PublicationAddress } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { TableSkeleton } from '../ui/table-skeleton.tsx'
import { DocumentBar } from './document-bar.tsx'
import { useDocumentWords } from './document-words.ts'
import { OpenDocument } from './open-document.tsx'
import { useDocument } from './use-document.ts'

export function DocumentPage({ address }: { readonly address: PublicationAddress }) {
  const { words, language } = useSettings()
  const own = useDocumentWords()
  const { value, fault, turn, reload } = useDocument(publicationDocumentUrl(address, language))
  const title = value?.title ?? own.publishing
  useEffect(() => {
    document.title = `${title} - ${words.product}`
  }, [title, words])

  if (value !== undefined)
    return <OpenDocument address={address} document={value} turn={turn} onReload={reload} />
  return (
    <>
      <DocumentBar document={address} />
      <main id="main" className="page">
        {fault === undefined ? (
          <TableSkeleton label={words.loading} />
        ) : (
          <div className="document-fault">
            <FaultView fault={fault.fault} address={fault.address} onRetry={reload} />
            <p>
              <a href={DOCUMENTS_ADDRESS} onClick={goOnClick}>
                {own.allDocuments}
              </a>
            </p>
          </div>
        )}
      </main>
    </>
  )
}
