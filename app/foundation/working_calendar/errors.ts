import { refusal } from '#app/core/exceptions/refusal'

export class FileUnreadable extends refusal('E_CALENDAR_FILE_UNREADABLE', 422, '文件无法读取，请使用页面说明的 JSON 或 XLSX 格式') {}
export class YearHasFaults extends refusal('E_CALENDAR_YEAR_FAULTS', 422, '日历还有错误，请改正文件后重新导入') {}
