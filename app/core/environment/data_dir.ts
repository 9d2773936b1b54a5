import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** Where this installation keeps what is neither code nor database: keys, objects. */
export const dataPath = (...parts: string[]) => join(app.makePath(env.get('DATA_DIR') ?? 'tmp/data'), ...parts)
