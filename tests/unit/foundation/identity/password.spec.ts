import { test } from '@japa/runner'
import { falseSalt, newSalt, stretch } from '#app/foundation/identity/password'

test.group('Stretching a password', () => {
  test('leaves the event loop free', async ({ assert }) => {
    let turns = 0
    let over = false
    const count = () => void (over || (turns++, setTimeout(count, 1)))
    count()
    await stretch('mao-ming-2026', newSalt())
    over = true
    assert.isAbove(turns, 10)
  }).timeout(20_000)

  test('the same word typed with another keyboard is the same', async ({ assert }) => {
    const salt = newSalt()
    assert.deepEqual(await stretch('ｌｉｔｃｈｉ２０２６', salt), await stretch('litchi2026', salt))
    assert.notDeepEqual(await stretch('litchi2026', newSalt()), await stretch('litchi2026', salt))
  }).timeout(20_000)

  test('a false salt looks like a true one, and stays', ({ assert }) => {
    assert.deepEqual(falseSalt('staff:nobody'), falseSalt('staff:nobody'))
    assert.notDeepEqual(falseSalt('staff:nobody'), falseSalt('staff:somebody'))
    assert.deepEqual([falseSalt('x').length, falseSalt('x')[0]], [newSalt().length, newSalt()[0]])
  })
})
