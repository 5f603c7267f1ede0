/** The left menu: what the role can open, and nothing else; it folds to the first characters of its items. */
import { Button } from 'antd'
import { useState } from 'react'
import { goOnClick, useAddress } from '../../location.ts'
import { isItemOf, menuOf } from './menu-items.ts'
import { useSession } from './session.tsx'
import { useShellWords } from './shell-words.ts'

export function SideMenu() {
  const own = useShellWords()
  const { role } = useSession()
  const [path = ''] = useAddress().split('?')
  const [isFolded, setFolded] = useState(false)
  return (
    <nav className={isFolded ? 'side-menu folded' : 'side-menu'} aria-label={own.menu} data-testid="menu">
      <ul>
        {menuOf(role).map((one) => (
          <li key={one.id}>
            <a
              href={one.address}
              onClick={goOnClick}
              aria-current={isItemOf(one, path) ? 'page' : undefined}
              {...(isFolded ? { title: own.items[one.id], 'aria-label': own.items[one.id] } : {})}
            >
              {isFolded ? own.items[one.id].slice(0, 1) : own.items[one.id]}
            </a>
          </li>
        ))}
      </ul>
      <Button
        type="text"
        size="small"
        aria-expanded={!isFolded}
        aria-label={isFolded ? own.unfoldMenu : own.foldMenu}
        title={isFolded ? own.unfoldMenu : own.foldMenu}
        onClick={() => setFolded(!isFolded)}
      >
        {isFolded ? '»' : '«'}
      </Button>
    </nav>
  )
}
