/** The page as a whole: its look, its language, and which page an address shows. */
import { App as AntApp, ConfigProvider, type ThemeConfig, theme } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useMemo } from 'react'
import { AuditPage } from './audits/audit-page.tsx'
import { AuditsPage } from './audits/audits-page.tsx'
import { DocumentPage } from './documents/document-page.tsx'
import { DocumentsPage } from './documents/documents-page.tsx'
import { useAddress } from './location.ts'
import { OfficeApp } from './office/office-app.tsx'
import { EntryPage } from './office/sign-in/entry-page.tsx'
import { TourGuide } from './office/tour/tour-guide.tsx'
import { StartPage } from './office/welcome/start-page.tsx'
import { DARK, DARK_QUERY, LIGHT, type Palette } from './palette.ts'
import { IndicatorsPage } from './performance/indicators-page.tsx'
import { PerformancePage } from './performance/performance-page.tsx'
import { ReadingPage } from './readings/reading-page.tsx'
import { ReadingsPage } from './readings/readings-page.tsx'
import { documentPath, parseRoute } from './route.ts'
import { SettingsProvider, useSettings } from './settings.tsx'
import { StatementsPage } from './statements/statements-page.tsx'
import { NotFound } from './statements/states.tsx'
import { FONT_STACK } from './style/font-stack.ts'
import { useDialogFocus } from './ui/dialog-focus.ts'
import { useMedia } from './ui/use-media.ts'

export function App() {
  return (
    <SettingsProvider>
      <Themed />
    </SettingsProvider>
  )
}

function Themed() {
  const { language, look: chosen, words } = useSettings()
  const isSystemDark = useMedia(DARK_QUERY)
  const isDark = chosen === 'system' ? isSystemDark : chosen === 'dark'
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const look = useMemo(() => themeOf(isDark ? DARK : LIGHT, isDark, isStill), [isDark, isStill])
  useDialogFocus()
  return (
    <ConfigProvider theme={look} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <AntApp>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Page />
        <TourGuide />
      </AntApp>
    </ConfigProvider>
  )
}

function Page() {
  const { words } = useSettings()
  const url = new URL(useAddress(), location.origin)
  const route = parseRoute(url.pathname, url.search)
  if (route.page === 'office') return <OfficeApp route={route.route} />
  if (route.page === 'entry') return <EntryPage entry={route.entry} query={route.query} />
  if (route.page === 'statement') return <StatementsPage address={route.address} />
  if (route.page === 'readings') return <ReadingsPage />
  if (route.page === 'reading') return <ReadingPage key={route.address.id} address={route.address} />
  if (route.page === 'audits') return <AuditsPage />
  if (route.page === 'audit') return <AuditPage key={route.address.id} address={route.address} />
  if (route.page === 'documents') return <DocumentsPage />
  if (route.page === 'document')
    return <DocumentPage key={documentPath(route.address)} address={route.address} />
  if (route.page === 'indicators') return <IndicatorsPage address={route.address} />
  if (route.page === 'performance') return <PerformancePage address={route.address} />
  if (route.page === 'statements') return <StatementsPage />
  if (route.page === 'home') return <StartPage />
  return (
    <main id="main" className="page">
      <NotFound address="/statements" act={words.toFirst} />
    </main>
  )
}

const themeOf = (palette: Palette, isDark: boolean, isStill: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    colorPrimary: palette.primary,
    colorLink: palette.link,
    colorError: palette.error,
    colorText: palette.text,
    colorTextBase: palette.text,
    colorTextSecondary: palette.secondary,
    colorTextPlaceholder: palette.secondary,
    colorBgBase: palette.paper,
    colorBgLayout: palette.desk,
    colorBorder: palette.rule,
    colorTextLightSolid: palette.onPrimary,
    borderRadius: 4,
    controlHeight: 28,
    fontSize: 14,
    fontFamily: FONT_STACK,
    motion: !isStill,
    motionDurationSlow: '0.15s',
    motionDurationMid: '0.1s',
    motionDurationFast: '0.1s',
    wireframe: false,
  },
})
