/** Starts the page in the browser. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { paletteSheet } from './palette.ts'
import { FONT_STACK } from './style/font-stack.ts'
import './style/base.css'
import './style/shell.css'
import './style/statement.css'
import './style/explanation.css'
import './style/readings.css'
import './style/audits.css'
import './style/performance.css'
import './style/documents.css'
import './style/office.css'
import './style/entry.css'
import './style/grid.css'
import './style/projects.css'
import './style/master-data.css'
import './style/print.css'

const sheet = document.createElement('style')
sheet.textContent = `${paletteSheet()}:root{--font:${FONT_STACK}}`
document.head.append(sheet)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with id root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
