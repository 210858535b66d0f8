"""The messages of what the kiosk writes down: its log and its days; `messages` hands them out."""

RECORDS: dict[str, tuple[str, str]] = {
    # the log
    "log-unwritable": (
        "日志写不进 {folder}（{reason}）；放映照常，能写时再写",
        "the log cannot be written in {folder} ({reason}); the show goes on, "
        "and so will the log when it can",
    ),
    "log-debug": ("细节", "detail"),
    "log-info": ("消息", "info"),
    "log-warning": ("提醒", "warning"),
    "log-error": ("错误", "error"),
    "log-critical": ("严重", "severe"),
    "log-again": ("（又出现 {count} 次）", "(repeated {count}×)"),
    "log-head": ("时间  级别  内容", "time  level  what happened"),
    "log-none": (
        "{folder} 里这段时间没有日志；全屏放映时才会写",
        "no log of this time in {folder}; it is written while a show plays full screen",
    ),
    "log-damaged": (
        "另有 {count} 行已损坏，没有列出",
        "damaged lines left out: {count}",
    ),
    "log-since": (
        "看不懂时间“{text}”；请写 30m、12h、7d 或 2026-11-22",
        "the time “{text}” is not understood; write 30m, 12h, 7d or 2026-11-22",
    ),
}
