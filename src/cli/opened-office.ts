/** The office of `mingzhang serve`: a real one that is set up by a one-time link, or the demonstration. */
import type { OfficeOptions } from '../api/session/person-of.ts'
import { makeSetUpLink } from '../app/accounts/set-up.ts'
import { singleSignOn } from '../app/accounts/single-sign-on.ts'
import { MOMENTS } from '../app/demonstration/moments.ts'
import { openDemonstration } from '../app/demonstration/open-demonstration.ts'
import { officeClock } from '../app/office-clock.ts'
import { folderOnDisk } from '../files/department/folder.ts'
import { readInstallation, settleInstallation } from '../store/accounts/installation.ts'
import type { Store } from '../store/store.ts'
import type { CommandInput } from './command.ts'
import { exampleFolders } from './examples.ts'

/** An office stays one; whatever is not asked to be one is the demonstration. */
export async function openOffice(
  store: Store,
  asked: boolean,
  environment: CommandInput['environment'],
): Promise<OfficeOptions> {
  const known = await readInstallation(store)
  if (known?.mode === 'office' || asked) {
    if (known?.mode !== 'office') await settleInstallation(store, { mode: 'office' }, new Date())
    return { store, clock: officeClock(), ...singleSignOnFrom(environment) }
  }
  const clock = officeClock(known?.moment)
  return {
    store,
    clock,
    demonstration: {
      moments: MOMENTS.map(({ date, name }) => ({ date, name })),
      open: async (date) => {
        await openDemonstration(store, date, exampleFolders().map(folderOnDisk))
        clock.moveTo(date)
      },
    },
  }
}

/** Single sign-on is set up where the provider is named. */
function singleSignOnFrom(environment: CommandInput['environment']): Pick<OfficeOptions, 'singleSignOn'> {
  const issuer = environment.MINGZHANG_OIDC_ISSUER
  const clientId = environment.MINGZHANG_OIDC_CLIENT_ID
  const clientSecret = environment.MINGZHANG_OIDC_CLIENT_SECRET
  if (issuer === undefined || clientId === undefined) return {}
  const settings = {
    issuer,
    clientId,
    name: environment.MINGZHANG_OIDC_NAME ?? '单点登录',
    loginClaim: environment.MINGZHANG_OIDC_LOGIN_CLAIM ?? 'preferred_username',
  }
  return { singleSignOn: singleSignOn(clientSecret === undefined ? settings : { ...settings, clientSecret }) }
}

/**
 * How one comes in: the demonstration by its cards; an office that nobody has set up yet by the link with which its
 * three administrators are made.
 */
export async function tellEntrance(
  input: CommandInput,
  office: OfficeOptions,
  address: string,
): Promise<void> {
  const isChinese = input.language === 'zh'
  if (office.demonstration !== undefined) {
    const cards = `${address}/welcome`
    return input.tell(isChinese ? `演示从这里进入：${cards}` : `Enter the demonstration at ${cards}`)
  }
  const token = await makeSetUpLink(office)
  if (token === undefined) return
  const link = `${address}/set-up#${token}`
  input.tell(
    isChinese
      ? `请在 24 小时内打开这个只能用一次的链接，设置三名管理员：${link}`
      : `Open this link within 24 hours, once, to make the three administrators: ${link}`,
  )
}
