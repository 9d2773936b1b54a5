/** The case of this name, as staff or as its applicant. */
export const deskCase = (name) => (page, cases) => page.goto(cases[name].links.desk)
export const ownCase = (name) => (page, cases) => page.goto(cases[name].links.applicant)

/** The first notice of a case, from its workspace: opened beside it, so followed by its address. */
export const firstNotice = (name) => async (page, cases) => {
  await page.goto(cases[name].links.desk)
  return page.goto(await page.locator('a[href*="/notices/"]').first().getAttribute('href'))
}

/** Progress without an account: by 查询码. */
export async function progressOf(page, { done }) {
  await page.goto('/progress')
  await page.locator('main input').first().fill(done.queryCode)
  await page.locator('main button[type=submit]').click()
}

/** An application: 情形 answered with the first choices, then the step of this name. */
export const application = (step) => async (page) => {
  await page.goto('/apply/MZ009?place=440981104001')
  await page.waitForLoadState('networkidle')
  const anew = page.getByRole('button', { name: /重新/ })
  if (await anew.count()) await anew.click()
  await page.getByRole('button', { name: /^下一步/ }).waitFor()
  const questions = page.locator('main fieldset:has(input[type=radio])')
  for (const question of await questions.all()) await question.locator('input[type=radio]').first().check()
  if (step === 'scenario') return
  await page.getByRole('button', { name: /^下一步/ }).click()
  await page.waitForURL(/step=form/)
  await page.waitForLoadState('networkidle')
  if (step !== 'form') return page.goto(page.url().replace('step=form', `step=${step}`))
}
