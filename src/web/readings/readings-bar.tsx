/** The bar of the pages on which files are read and checked: the product, where one is, and the language. */
import type { ReactNode } from 'react'
import { goOnClick } from '../location.ts'
import { AUDITS_ADDRESS, READINGS_ADDRESS } from '../route.ts'
import { useSettings } from '../settings.tsx'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { useReadingWords } from './reading-words.ts'

interface ReadingsBarProps {
  readonly area?: 'readings' | 'audits'
  readonly children?: ReactNode
}

export function ReadingsBar({ area = 'readings', children }: ReadingsBarProps) {
  const { words } = useSettings()
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
        {(
          [
            ['readings', READINGS_ADDRESS, own.readings],
            ['audits', AUDITS_ADDRESS, own.audits],
          ] as const
        ).map(([name, address, label]) => (
          <a
            key={name}
            href={address}
            onClick={goOnClick}
            {...(name === area ? { 'aria-current': 'page' as const } : {})}
          >
            {label}
          </a>
        ))}
      </nav>
      {children}
      <span className="space" />
      <LanguageSwitch />
    </header>
  )
}
