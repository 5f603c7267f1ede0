/** 中 or EN, at the end of every bar. */
import { Segmented } from 'antd'
import { useSettings } from '../settings.tsx'
import type { Language } from '../words.ts'

export function LanguageSwitch() {
  const { words, language, setLanguage } = useSettings()
  return (
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
  )
}
