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
    # the days
    "report-none": (
        "这段时间没有记录；全屏放映时才会记",
        "nothing is recorded of these days; that is done while a show plays full screen",
    ),
    "report-head": ("放映日报  {first} 至 {last}", "Report of {first} to {last}"),
    "report-day": ("日期", "day"),
    "report-total": ("合计", "total"),
    "report-open": ("放映", "played"),
    "report-starts": ("启动", "starts"),
    "report-unclean": ("异常中断", "cut off"),
    "report-visits": ("参观", "visits"),
    "report-mean": ("平均时长", "mean"),
    "report-longest": ("最长", "longest"),
    "report-presentations": ("讲解", "presented"),
    "report-cycles": ("完整轮播", "cycles"),
    "report-slides": ("页次", "slides"),
    "report-problems": ("问题", "problems"),
    "report-by-section": (
        "各篇章的参观次数（一次参观可看几个篇章）",
        "Visits by section (a visit may look at several)",
    ),
    "report-by-hour": ("各时段的参观次数", "Visits by hour of the day"),
    "report-often": ("最常见的问题（详见 kiosk log）", "Problems by how often (more: kiosk log)"),
    "report-anonymous": (
        "放映按“时:分”，参观时长按“分:秒”，从第一次触摸算到最后一次。只计次数，不记录任何人的信息。",
        "Played is in hours:minutes; a visit, in minutes:seconds, lasts from its first touch to "
        "its last. These are counts only: nothing is kept of any person.",
    ),
}
