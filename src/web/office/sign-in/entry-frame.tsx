/** What stands around every page before the office: the product, a card, and the language. */
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { useSettings } from '../../settings.tsx'

interface EntryFrameProps {
  readonly title: string
  readonly name: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

export function EntryFrame({ title, name, isWide = false, children }: EntryFrameProps) {
  const { words, language, setLanguage } = useSettings()
  useEffect(() => {
    document.title = `${title} · ${words.product}`
  }, [title, words.product])
  return (
    <div className="entry">
      <header className="entry-bar">
        <a className="product" href="/">
          {words.product}
        </a>
        <Button
          type="text"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </header>
      <main
        id="main"
        className={isWide ? 'entry-card wide' : 'entry-card'}
        data-testid={`page-${name}`}
        tabIndex={-1}
      >
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  )
}
