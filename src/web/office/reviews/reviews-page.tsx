/** 审核 — what was handed in and waits to be judged, that of the person first. */
import type { ReviewListResponse } from '../../../api/reviews/contract.ts'
import { goOnClick } from '../../location.ts'
import { reviews, reviewsUrl } from '../client.ts'
import { reviewPath } from '../route.ts'
import { TenThousand } from '../shell/amount.tsx'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { shortDay, whenText } from '../shell/when.ts'
import { useWaiverWords } from '../waivers/waiver-words.ts'
import { useReviewWords } from './review-words.ts'

type Listed = ReviewListResponse['reviews'][number]

export function ReviewsPage() {
  const waiverWords = useWaiverWords()
  const own = useReviewWords()
  const answer = useLive(reviewsUrl(), reviews)
  return (
    <OfficePage title={own.title} name="reviews">
      <header className="page-head">
        <h1>{own.title}</h1>
        <a href="/office/waivers" onClick={goOnClick}>
          {waiverWords.toList}
        </a>
      </header>
      <Loaded answer={answer}>
        {({ reviews: all }) => {
          const mine = all.filter((one) => one.isMine)
          const others = all.filter((one) => !one.isMine)
          return (
            <>
              <section className="card">
                <h2>
                  {own.mine} {mine.length}
                </h2>
                {mine.length === 0 ? (
                  <p className="secondary">{own.empty}</p>
                ) : (
                  <ReviewTable of={mine} id="my-reviews" />
                )}
              </section>
              {others.length === 0 ? undefined : (
                <section className="card">
                  <h2>
                    {own.others} {others.length}
                  </h2>
                  <ReviewTable of={others} id="other-reviews" />
                </section>
              )}
            </>
          )
        }}
      </Loaded>
    </OfficePage>
  )
}

function ReviewTable({ of, id }: { readonly of: readonly Listed[]; readonly id: string }) {
  const own = useReviewWords()
  const { columns } = own
  return (
    <table className="office-table" data-testid={id}>
      <thead>
        <tr>
          {Object.entries(columns).map(([key, name]) => (
            <th key={key} scope="col" className={key === 'amount' ? 'amount' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.submission} data-unit={one.unit} data-state={one.state}>
            <th scope="row">
              <a href={reviewPath(one.submission)} onClick={goOnClick}>
                {one.unitName}
              </a>
            </th>
            <td>
              {one.year} {one.roundName}
            </td>
            <td>{own.submission(one.number)}</td>
            <td className="amount">
              <TenThousand fen={one.amountFen} />
            </td>
            <td>
              {one.changeCount}
              {one.unseenCount === 0 ? undefined : <strong>（{own.unseen(one.unseenCount)}）</strong>}
            </td>
            <td>{one.openComments}</td>
            <td>
              {one.submittedBy} <span className="secondary figures">{whenText(one.submittedAt)}</span>
            </td>
            <td className="figures">{one.dueOn === undefined ? '' : shortDay(one.dueOn)}</td>
            <td>{one.stateName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
