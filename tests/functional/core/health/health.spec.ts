import { test } from '@japa/runner'

test.group('Health', () => {
  test('live says that the process answers', async ({ client }) => {
    const response = await client.get('/health/live')
    response.assertStatus(200)
    response.assertBody({ live: true })
  })

  test('ready asks PostgreSQL and Redis', async ({ client }) => {
    const response = await client.get('/health/ready')
    response.assertStatus(200)
    response.assertBody({ ready: true, missing: [] })
  })
})
