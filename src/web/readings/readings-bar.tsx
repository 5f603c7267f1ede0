/** The bar of the pages on which files are read: the product, where one is, and the language. */
import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { goOnClick } from '../location.ts'
import { READINGS_ADDRESS } from '../route.ts'
import { useSettings } from '../settings.tsx'
import type { Language } from '../words.ts'
import { useReadingWords } from './reading-words.ts'

export function ReadingsBar({ children }: { readonly children?: ReactNode }) {
  const { words, language, setLanguage } = useSettings()
  const own = useReadingWords()
  return (
    <header className="top-bar">
      <a className="brand" href="/" onClick={goOnClick} title={words.productLong}>
        {words.product}
      </a>
      <nav className="areas">
        <a href="/" onClick={goOnClick}>
          {own.toStatements}
        </a>
        <a href={READINGS_ADDRESS} onClick={goOnClick} aria-current="page">
          {own.readings}
        </a>
      </nav>
      {children}
      <span className="space" />
      <Segmented<Language>
        aria-label={words.language}
        data-testid="language"
        value={language}
        options={[
          { value: 'zh', label: '中' },
          { value: 'en', label: 'EN' },
        ]}
        onChange={setLanguage}
      />
    </header>
  )
}
