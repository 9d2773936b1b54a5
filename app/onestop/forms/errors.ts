import { refusal } from '#app/core/exceptions/refusal'

/** A version that says something else than when it was published: give the changed form a new version. */
export class VersionFrozen extends refusal('E_FORM_VERSION_FROZEN', 409, '这个版本已经发布，内容不能再改，请另存为新版本') {}

/** The definition cannot be judged by; the faults say where. */
export class FormFaulty extends refusal('E_FORM_FAULTY', 422, '表单还不能发布，请先改正列出的问题') {}

export class NoSuchForm extends refusal('E_NO_SUCH_FORM', 404, '没有找到这张表单') {}
