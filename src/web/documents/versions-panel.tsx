/** 版本 — what was published and when, with its files, and what each correction changed. */
import { Button } from 'antd'
import { useState } from 'react'
import type { DocumentResponse, DocumentVersionResponse } from '../../api/documents/contract.ts'
import { differences, differencesUrl, versionFileUrl } from '../client.ts'
import { whenText } from '../office/shell/when.ts'
import { useSettings } from '../settings.tsx'
import { FaultView } from '../ui/fault-view.tsx'
import { useAnswer } from '../ui/use-answer.ts'
import { useDocumentWords } from './document-words.ts'

interface VersionsPanelProps {
  readonly document: DocumentResponse
}

export function VersionsPanel({ document }: VersionsPanelProps) {
  const own = useDocumentWords()
  const { versions, changesSince } = document
  const [newest] = versions
  return (
    <div className="versions-panel" data-testid="versions">
      {newest === undefined || changesSince === undefined ? (
        <p className="secondary">{own.noVersions}</p>
      ) : (
        <p className="secondary">{own.changesSince(changesSince, newest.version)}</p>
      )}
      <ol>
        {versions.map((one) => (
          <li key={one.version} data-version={one.version}>
            <Version document={document} version={one} />
          </li>
        ))}
      </ol>
    </div>
  )
}

interface VersionProps extends VersionsPanelProps {
  readonly version: DocumentVersionResponse
}

function Version({ document, version }: VersionProps) {
  const own = useDocumentWords()
  const [isOpen, setOpen] = useState(false)
  const { version: number, publishedAt, reason, files } = version
  return (
    <>
      <h3>
        {own.versionName(number)} <small className="secondary">{whenText(publishedAt)}</small>
      </h3>
      {reason === undefined ? undefined : (
        <p>
          {own.reason}：{reason}
        </p>
      )}
      <p className="files">
        {files
          .filter((one) => one.path.startsWith('document.') || one.path.startsWith('poster.'))
          .map(({ path, sha256 }) => (
            <a key={path} href={versionFileUrl(document, number, path)} download title={`SHA-256 ${sha256}`}>
              {path.startsWith('poster.') ? path : (path.split('.')[1] ?? '').toUpperCase()}
            </a>
          ))}
        <a href={versionFileUrl(document, number, 'manifest.json')} download>
          manifest.json
        </a>
      </p>
      <details>
        <summary>
          {own.files} ({files.length})
        </summary>
        <ul className="hashes">
          {files.map(({ path, sha256 }) => (
            <li key={path}>
              <a href={versionFileUrl(document, number, path)} download>
                {path}
              </a>
              <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
      {number === 1 ? undefined : (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {own.seeDifferences}
        </Button>
      )}
      {isOpen ? <Differences document={document} version={version} /> : undefined}
    </>
  )
}

function Differences({ document, version }: VersionProps) {
  const { words, language } = useSettings()
  const own = useDocumentWords()
  const answer = useAnswer(differencesUrl(document, version.version, language), differences)
  if (answer.fault !== undefined)
    return <FaultView fault={answer.fault} address={answer.faultAddress} onRetry={answer.retry} />
  if (answer.value === undefined) return <p className="secondary">{words.loading}</p>
  if (answer.value.differences.length === 0) return <p className="secondary">{own.noDifferences}</p>
  return (
    <ul className="differences" data-testid="differences">
      {answer.value.differences.map(({ kind, where, row = '', column = '', before, after }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published version never changes
        <li key={at} data-kind={kind}>
          <p className="secondary">
            {[where, row, column.replaceAll('/', ' · ')].filter((one) => one !== '').join('，')}
          </p>
          <del>{before === '' ? own.gone : before}</del>
          <ins>{after === '' ? own.gone : after}</ins>
        </li>
      ))}
    </ul>
  )
}
