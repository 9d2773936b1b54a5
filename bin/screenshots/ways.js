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

/** A new application, as far as the step of this number, answered with the first choices. */
export const application = (upTo) => async (page) => {
  await page.goto('/apply/MZ009?place=440981104001')
  for (let step = 1; step < upTo; step++) await page.locator('main button.primary').last().click()
}
