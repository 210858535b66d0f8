"""The messages about opening hours; `messages` hands them out."""

HOURS: dict[str, tuple[str, str]] = {
    "want-day": (
        "“{name}”不是星期几，也不是日期，没有采用；没写到的日子先当作开放",
        "“{name}” is no day of the week and no date: it is left out, and days not named stay open",
    ),
    "want-day?": (
        "例如 周一至周五、周六、2026-10-01 或 2026-10-01..2026-10-07",
        "write mon-fri, sat, 2026-10-01 or 2026-10-01..2026-10-07",
    ),
    "want-hours": (
        "“{name}”不是开放时间，这一天先当作全天开放",
        "“{name}” are no opening hours; the day counts as open",
    ),
    "want-hours?": (
        "用 24 小时制，例如 08:30-17:30，或 09:00-12:00, 14:00-18:00，或写“休息”",
        "write 24-hour times, as in 08:30-17:30 or 09:00-12:00, 14:00-18:00, or closed",
    ),
    "hours-twice": (
        "“{name}”里有的日子前面已经写过，以前面写的为准",
        "“{name}” names a day that stands above; what stands above holds",
    ),
    "hours-never": (
        "照这样写屏幕永远是黑的，先当作一直开放",
        "so the screen would be dark for ever; it counts as always open",
    ),
}
