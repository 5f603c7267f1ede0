/** The bar of the publishing pages: the areas of the product, which document is looked at, and the language. */
import type { ReactNode } from 'react'
import { goOnClick } from '../location.ts'
import {
  AUDITS_ADDRESS,
  DOCUMENTS_ADDRESS,
  type DocumentAddress,
  plainAddress,
  writeAddress,
} from '../route.ts'
import { useSettings } from '../settings.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { useDocumentWords } from './document-words.ts'

interface DocumentBarProps {
  /** None on the list of all. */
  readonly document?: DocumentAddress
  readonly children?: ReactNode
}

export function DocumentBar({ document, children }: DocumentBarProps) {
  const { words } = useSettings()
  const own = useDocumentWords()
  return (
    <header className="top-bar document-bar">
      <a className="brand" href="/" onClick={goOnClick} title={words.productLong}>
        {words.product}
      </a>
      <nav className="areas">
        <a href={document === undefined ? '/' : writeAddress(plainAddress(document))} onClick={goOnClick}>
          {own.statements}
        </a>
        <a
          href={DOCUMENTS_ADDRESS}
          onClick={goOnClick}
          title={own.allDocuments}
          aria-current={document === undefined ? 'page' : 'true'}
        >
          {own.publishing}
        </a>
        <a href={AUDITS_ADDRESS} onClick={goOnClick}>
          {own.audits}
        </a>
      </nav>
      {children}
      <span className="space" />
      <LanguageSwitch />
    </header>
  )
}
