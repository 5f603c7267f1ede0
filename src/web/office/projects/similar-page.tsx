/** 相似项目 — pairs of projects that may be the same, what they have in common, and what somebody decided about them. */
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { SimilarResponse } from '../../../api/projects/contract.ts'
import { SIMILAR_EXPLAINED } from '../../../core/performance/drafting/similar-projects.ts'
import { goOnClick } from '../../location.ts'
import { useSettings } from '../../settings.tsx'
import { useAct } from '../../ui/use-act.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { dayText } from '../shell/when.ts'
import { judgeSimilar, PROJECTS_ADDRESS, similar, similarUrl, timelineAddress } from './project-client.ts'
import { useProjectWords } from './project-words.ts'

type Pair = SimilarResponse['pairs'][number]

/** `of`: only the pairs of one project. */
export function SimilarPage({ of }: { readonly of: string | undefined }) {
  const own = useProjectWords()
  const { language } = useSettings()
  const live = useLive(similarUrl(), similar)
  return (
    <OfficePage title={own.similar} name="projects">
      <header className="page-head">
        <h1>{own.similar}</h1>
        <p className="secondary">{SIMILAR_EXPLAINED[language]}</p>
        <a href={PROJECTS_ADDRESS} onClick={goOnClick}>
          {own.library}
        </a>
      </header>
      <Loaded answer={live}>
        {({ pairs }) => {
          const shown = pairs.filter((one) => of === undefined || one.code === of || one.otherCode === of)
          return shown.length === 0 ? (
            <p className="empty-state">{own.noPairs}</p>
          ) : (
            <ol className="similar-list" data-testid="similar-list">
              {shown.map((pair) => (
                <SimilarPair key={`${pair.code} ${pair.otherCode}`} pair={pair} onJudged={live.refresh} />
              ))}
            </ol>
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

function SimilarPair({ pair, onJudged }: { readonly pair: Pair; readonly onJudged: () => Promise<void> }) {
  const own = useProjectWords()
  const id = useId()
  const { message } = App.useApp()
  const { act, isActing } = useAct()
  const [reason, setReason] = useState('')
  const { code, otherCode, judgement } = pair
  async function judge(isDuplicate: boolean): Promise<void> {
    const isDone = await act(() => judgeSimilar({ code, otherCode, isDuplicate, reason: reason.trim() }))
    if (!isDone) return
    setReason('')
    message.success(own.judged)
    await onJudged()
  }
  const common = [
    [own.sameWords, pair.words],
    [own.samePrices, pair.prices],
    [own.sameTargets, pair.targets],
  ] as const
  return (
    <li className="card" data-state={judgement === undefined ? 'open' : 'judged'}>
      <div className="pair">
        <Side code={code} name={pair.name} unit={pair.unitName} fen={pair.amountFen} />
        <span className="likeness">
          {own.likeness} <b className="figures">{pair.likeness}%</b>
        </span>
        <Side code={otherCode} name={pair.otherName} unit={pair.otherUnitName} fen={pair.otherFen} />
      </div>
      <dl className="common">
        {common
          .filter(([, found]) => found.length > 0)
          .map(([name, found]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {found.map((one) => (
                  <mark key={one}>{one}</mark>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {judgement === undefined ? (
        <p className="acts">
          <label htmlFor={id}>{own.judgeReason}</label>
          <Input id={id} size="small" value={reason} onChange={(event) => setReason(event.target.value)} />
          <Button
            size="small"
            disabled={reason.trim() === ''}
            loading={isActing}
            onClick={() => void judge(true)}
          >
            {own.isDuplicate}
          </Button>
          <Button
            size="small"
            disabled={reason.trim() === ''}
            loading={isActing}
            onClick={() => void judge(false)}
          >
            {own.notDuplicate}
          </Button>
        </p>
      ) : (
        <p>
          <span className="tag">{judgement.isDuplicate ? own.isDuplicate : own.notDuplicate}</span>{' '}
          {judgement.reason} <span className="secondary">{dayText(judgement.at)}</span>
        </p>
      )}
    </li>
  )
}

interface SideProps {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly fen: string
}

const Side = ({ code, name, unit, fen }: SideProps) => (
  <p>
    <a href={timelineAddress(code)} onClick={goOnClick}>
      {name}
    </a>{' '}
    <TenThousand fen={fen} hasUnit />
    <br />
    <span className="secondary">
      {unit} <code>{code}</code>
    </span>
  </p>
)
