import { chromium } from 'playwright'

const { TEST_CHROMIUM, TEST_CHROMIUM_LIBRARIES } = process.env

/** The browser that `npm test` provides. Its libraries are for it alone: Node must not load them. */
export const launchBrowser = () =>
  chromium.launch({
    executablePath: TEST_CHROMIUM ?? '/usr/bin/chromium',
    chromiumSandbox: false,
    args: ['--disable-gpu'],
    env: TEST_CHROMIUM_LIBRARIES ? { ...process.env, LD_LIBRARY_PATH: TEST_CHROMIUM_LIBRARIES } : undefined,
  })
