/** 工作台 — what is to be done and by whom, the deadlines, who waits for whom, and the person's own figures. */
import { Tabs } from 'antd'
import { useState } from 'react'
import type { HomeResponse } from '../../../api/home/contract.ts'
import { goOnClick } from '../../location.ts'
import { withMinus } from '../../ui/amounts.ts'
import { home, homeUrl } from '../client.ts'
import { SignedAmount, TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { recentPages } from '../shell/recent.ts'
import { useSession } from '../shell/session.tsx'
import { useLive } from '../shell/use-live.ts'
import { TourOffer } from '../tour/tour-offer.tsx'
import { useHomeWords } from './home-words.ts'
import { DoneItems, OthersItems, OwnItems } from './item-lists.tsx'
import { Deadlines, WaitingBoards } from './waiting-board.tsx'

export function HomePage() {
  const own = useHomeWords()
  const answer = useLive(homeUrl(), home)
  return (
    <OfficePage title={own.title} name="home">
      <h1 className="unseen">{own.title}</h1>
      <TourOffer />
      <Loaded answer={answer}>{(shown) => <Workbench of={shown} onChange={answer.refresh} />}</Loaded>
    </OfficePage>
  )
}

interface WorkbenchProps {
  readonly of: HomeResponse
  readonly onChange: () => Promise<void>
}

function Workbench({ of, onChange }: WorkbenchProps) {
  const own = useHomeWords()
  const { role } = useSession()
  const [tab, setTab] = useState('mine')
  // 单位负责人 have what waits for their signature before them, and no board of others.
  const hasBoard = role !== 'leader' && of.board.length > 0
  return (
    <div className="workbench">
      <div className="beside">
        <section className="card items" aria-label={own.lists}>
          <Tabs
            activeKey={tab}
            onChange={setTab}
            items={[
              { key: 'mine', label: own.mine(of.mine.length), children: <OwnItems of={of} /> },
              {
                key: 'others',
                label: own.others(of.others.length),
                children: <OthersItems of={of} onChange={onChange} />,
              },
              { key: 'done', label: own.done(of.doneCount), children: <DoneItems of={of} /> },
            ]}
          />
        </section>
        <Figures of={of} />
      </div>
      <div className="beside">
        <Deadlines of={of} />
        {hasBoard ? <WaitingBoards of={of} onChange={onChange} /> : undefined}
        <Recent />
      </div>
    </div>
  )
}

function Figures({ of }: { readonly of: HomeResponse }) {
  const own = useHomeWords()
  if (of.figures.length === 0) return undefined
  return (
    <section className="card figures-card" data-testid="my-figures">
      <h2>{own.figures}</h2>
      <ul>
        {of.figures.map((figure) => (
          <li key={`${figure.unit} ${figure.year} ${figure.name}`}>
            <span>
              {figure.unitName} <span className="secondary">{figure.name}</span>
            </span>
            <TenThousand fen={figure.amountFen} className="key" hasUnit />
            <span className="change">
              {figure.differenceFen === undefined ? (
                <span className="secondary">{own.noBase}</span>
              ) : (
                <>
                  <span className="secondary">{own.against}</span> <SignedAmount fen={figure.differenceFen} />
                  {figure.share === undefined ? '' : `（${withMinus(figure.share)}）`}
                </>
              )}
            </span>
            <a
              href={figure.link}
              onClick={goOnClick}
              aria-label={`${own.source} ${figure.unitName} ${figure.name}`}
            >
              {own.source}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Recent() {
  const own = useHomeWords()
  const { person } = useSession()
  const pages = recentPages(person.id).slice(0, 5)
  return (
    <section className="card recent" data-testid="recent">
      <h2>{own.recent}</h2>
      {pages.length === 0 ? <p className="secondary">{own.noRecent}</p> : undefined}
      <ul>
        {pages.map(({ title, address }) => (
          <li key={address}>
            <a href={address} onClick={goOnClick}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
