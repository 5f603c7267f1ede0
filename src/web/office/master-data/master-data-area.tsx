/** 基础数据 — its books one beside the other: rows of a year and unit, imports with their differences, and undoing them. */
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { MasterResponse } from '../../../api/master-data/contract.ts'
import { unitTree } from '../../../core/budget/master-data/unit-tree.ts'
import { go, goOnClick } from '../../location.ts'
import { useWords } from '../../settings.tsx'
import { faultText } from '../../ui/use-act.ts'
import { Loaded } from '../shell/loaded.tsx'
import { NotFoundPage } from '../shell/not-found.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { allPlaces, usePlaces } from '../shell/places.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { CrosswalkProof } from './crosswalk-proof.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { limitsUrl, master, masterUrl, templateUrl, undoImport } from './master-client.ts'
import { isOfUnit, MASTER_PAGES, type MasterAddress, masterAddress, masterPath } from './master-route.ts'
import { useMasterWords } from './master-words.ts'

interface MasterDataAreaProps {
  readonly steps: readonly string[]
  readonly query: URLSearchParams
}

export function MasterDataArea({ steps, query }: MasterDataAreaProps) {
  const places = usePlaces()
  const [year] = places.years
  const unit = allPlaces(places)[0]?.unit
  const address = masterAddress(steps, query, { year: year ?? new Date().getFullYear(), unit })
  if (address === undefined) return <NotFoundPage />
  return <MasterDataPage key={masterPath(address)} address={address} />
}

function MasterDataPage({ address }: { readonly address: MasterAddress }) {
  const own = useMasterWords()
  const isAsked = !isOfUnit(address.book) || address.unit !== undefined
  const answer = useLive(isAsked ? masterUrl(address) : undefined, master)
  const [isImporting, setImporting] = useState(false)
  const title = `${own.title} · ${own.pages[address.book]}`
  return (
    <OfficePage title={title} name="master-data" isRemembered={answer.value !== undefined}>
      <header className="page-head">
        <h1>{title}</h1>
        <Pickers address={address} />
        <span className="space" />
        {answer.value?.canImport !== true ? undefined : (
          <>
            <a href={templateUrl(address)} download data-testid="template">
              {own.template}
            </a>
            <Button type="primary" data-testid="import" onClick={() => setImporting(true)}>
              {own.import}
            </Button>
          </>
        )}
      </header>
      <nav className="tabs" aria-label={own.title}>
        {MASTER_PAGES.map((book) => (
          <a
            key={book}
            href={masterPath({ ...address, book })}
            onClick={goOnClick}
            aria-current={book === address.book ? 'page' : undefined}
          >
            {own.pages[book]}
          </a>
        ))}
      </nav>
      <Loaded answer={answer}>
        {(shown) => (
          <>
            {address.book === 'crosswalk' ? <CrosswalkProof year={address.year} /> : undefined}
            {shown.isFromLoaded ? <p className="secondary">{own.fromLoaded}</p> : undefined}
            <Rows of={shown} />
            {address.book === 'standards' ? <Limits year={address.year} /> : undefined}
            <Imports of={shown} address={address} onDone={answer.refresh} />
            {isImporting ? (
              <ImportDialog
                address={address}
                of={shown}
                onClose={() => setImporting(false)}
                onDone={answer.refresh}
              />
            ) : undefined}
          </>
        )}
      </Loaded>
    </OfficePage>
  )
}

/** 单价限额 come with the product and stand below the quotas. */
function Limits({ year }: { readonly year: number }) {
  const answer = useLive(limitsUrl(year), master)
  return <Loaded answer={answer}>{(shown) => <Rows of={shown} />}</Loaded>
}

function Pickers({ address }: { readonly address: MasterAddress }) {
  const own = useMasterWords()
  const places = usePlaces()
  const years = [...new Set([...places.years, address.year])].toSorted((a, b) => b - a)
  return (
    <>
      <Select
        aria-label={own.year}
        value={address.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => go(masterPath({ ...address, year }))}
      />
      {isOfUnit(address.book) ? (
        <Select
          aria-label={own.unit}
          className="unit-picker"
          value={address.unit ?? null}
          options={allPlaces(places).map((one) => ({ value: one.unit, label: `${one.code} ${one.name}` }))}
          onChange={(unit) => go(masterPath({ ...address, ...(unit === null ? {} : { unit }) }))}
        />
      ) : undefined}
    </>
  )
}

/** Long books are shown from their beginning, and found in. */
const MOST_SHOWN = 300

function Rows({ of }: { readonly of: MasterResponse }) {
  const own = useMasterWords()
  const [wanted, setWanted] = useState('')
  const depths = new Map(
    of.book === 'units'
      ? unitTree(of.rows.map((row) => row.cells)).map((node, at) => [node.code, { ...node, at }])
      : [],
  )
  const place = (code: string | undefined): number => depths.get(code ?? '')?.at ?? 0
  const ordered =
    of.book === 'units' ? of.rows.toSorted((a, b) => place(a.cells.code) - place(b.cells.code)) : of.rows
  const found = ordered.filter(
    ({ cells }) => wanted.trim() === '' || Object.values(cells).some((text) => text.includes(wanted.trim())),
  )
  const shown = found.slice(0, MOST_SHOWN)
  if (of.rows.length === 0) return <p className="card empty">{own.noRows(of.canImport)}</p>
  return (
    <section className="card" aria-label={of.label}>
      <p className="list-head">
        <strong>{of.label}</strong>
        <Input
          aria-label={own.find}
          placeholder={own.find}
          className="find"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span className="secondary" role="status">
          {own.count(shown.length, of.rows.length)}
        </span>
      </p>
      {shown.length === 0 ? (
        <p className="empty">{own.noneFound}</p>
      ) : (
        <table className="office-table" data-testid="master-rows">
          <thead>
            <tr>
              {of.fields.map((field) => (
                <th key={field.id} scope="col" className={isNumber(field.kind) ? 'amount' : undefined}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, cells }) => (
              <tr key={key} data-key={key}>
                {of.fields.map((field, at) => {
                  const depth = at === 0 ? (depths.get(cells.code ?? '')?.depth ?? 0) : 0
                  const style = depth === 0 ? {} : { style: { paddingInlineStart: 10 + depth * 16 } }
                  const text = cells[field.id] ?? ''
                  if (at === 0)
                    return (
                      <th key={field.id} scope="row" {...style}>
                        {text}
                      </th>
                    )
                  return (
                    <td key={field.id} className={isNumber(field.kind) ? 'amount' : undefined}>
                      {text}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const isNumber = (kind: string): boolean => ['count', 'percent', 'yuan'].includes(kind)

function Imports({
  of,
  address,
  onDone,
}: {
  readonly of: MasterResponse
  readonly address: MasterAddress
  readonly onDone: () => Promise<void>
}) {
  const own = useMasterWords()
  const words = useWords()
  const { message } = App.useApp()
  if (of.imports.length === 0) return undefined
  const undo = async (id: string): Promise<void> => {
    try {
      await undoImport(address, id)
      message.success(own.undoneNote)
    } catch (error) {
      message.error(faultText(error, words.unreachable))
    }
    await onDone()
  }
  return (
    <section className="card" aria-label={own.imports}>
      <h2>{own.imports}</h2>
      <ul className="plain-list" data-testid="imports">
        {of.imports.map((one) => (
          <li key={one.id} data-state={one.undoneAt === undefined ? 'applied' : 'undone'}>
            <span className="figures">{whenText(one.at)}</span> {one.by} {one.fileName}{' '}
            {own.rowsIn(one.count)}{' '}
            {one.undoneAt === undefined ? (
              <Button size="small" data-testid="undo-import" onClick={() => void undo(one.id)}>
                {own.undo}
              </Button>
            ) : (
              <span className="secondary">{own.undone}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
