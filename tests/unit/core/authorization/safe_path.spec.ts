import { test } from '@japa/runner'
import { safePath } from '#app/core/authorization/safe_path'

test.group('A path to go back to', () => {
  test('{$self} is one')
    .with(['/', '/items/MZ009?place=440981104000&q=%E4%BD%8E%E4%BF%9D', '/desk/cases#clock'])
    .run(({ assert }, path) => assert.equal(safePath(path), path))

  test('{$self} is none')
    .with(['', 'items', 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/a\r\nset-cookie: x', '/..//evil.example', '/.//evil.example'])
    .run(({ assert }, path) => assert.isUndefined(safePath(path)))

  test('nor is one without end', ({ assert }) => assert.isUndefined(safePath(`/${'a'.repeat(2001)}`)))
})
