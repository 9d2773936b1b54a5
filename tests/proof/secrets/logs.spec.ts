import { spawn } from 'node:child_process'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { leaksIn } from '#tests/support/leaks_in'

/** The functional suite once more, with everything it can be made to log. */
const wholeRun = () =>
  new Promise<string>((done) => {
    const child = spawn(process.execPath, ['ace.js', 'test', 'functional'], { cwd: app.makePath(), env: { ...process.env, LOG_LEVEL: 'trace', NO_COLOR: '1', TEST_RECORD: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let words = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
    child.on('exit', () => done(words))
  })

test.group('Secrets and personal data in logs', () => {
  test('the search finds what is planted', ({ assert }) => {
    const planted = ['{"err":{"detail":"Key (id_number)=(440999194001010018) exists"}}', 'call 13800005678 now', '{"cookie":"egov=1"}', 'postgres://web:secret@127.0.0.1/egov']
    for (const line of planted) assert.lengthOf(leaksIn(line), 1, line)
    assert.isEmpty(leaksIn('{"level":30,"time":1764000000000,"pid":28651,"cookie":"[…]","case":"0192f0c1-13800005678a-4a"}'))
  })

  test('a whole functional run shows no ID number, phone, password, key or cookie', async ({ assert }) => {
    const log = await wholeRun()
    assert.match(log, /Tests\s+\d{3,}/, 'the run did not come to its end')
    assert.deepEqual(leaksIn(log), [])
  }).timeout(1_200_000)
})
