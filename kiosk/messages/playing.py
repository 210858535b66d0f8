"""What a playing kiosk says: how it draws, to its staff, of opening hours, in log and diary."""

TABLE: dict[str, tuple[str, str]] = {
    # how the show is drawn
    "level": (
        "{renderer} 绘制，{effects}；{reason}",
        "drawn with {renderer}, {effects}: {reason}",
    ),
    "level-rich": ("全部效果，雪花 {flakes} 片", "all effects, {flakes} flakes"),
    "level-calm": ("简洁效果，雪花 {flakes} 片", "calm effects, {flakes} flakes"),
    "level-environment": (
        "由环境变量指定为 {gpu}",
        "the environment says {gpu}",
    ),
    "level-asked": ("由设置指定", "the settings say so"),
    "level-system": ("由操作系统选择显卡接口", "the system knows its graphics processor"),
    "level-no-device": ("没有找到显卡", "there is no graphics processor"),
    "level-no-opengl": ("OpenGL 无法使用", "OpenGL does not work here"),
    "level-by-processor": (
        "没有显卡，OpenGL 由处理器模拟（{gpu}）",
        "OpenGL is done by the processor ({gpu})",
    ),
    "level-gpu": ("显卡 {gpu}", "there is a graphics processor ({gpu})"),
    "graphics-failed": (
        "显卡绘制失败，改用软件绘制重新启动",
        "the graphics processor could not be used; starting again with the software renderer",
    ),
    "no-display": (
        "没有可用的显示器（{reason}）；运行 {kiosk} doctor 看怎么办",
        "there is no display to play on ({reason}); {kiosk} doctor says what to do",
    ),
    "no-graphics": (
        "这台机器画不出任何画面，软件绘制也不行；请运行 {kiosk} doctor 查看原因",
        "nothing can be drawn here, not even by software; {kiosk} doctor tells why",
    ),
    # supervision
    "occupied": (
        "这个屏幕上已经有放映在运行（进程 {number}），所以这一个没有启动；"
        "要换成这一个，请先结束那一个",
        "a kiosk plays on this screen already (process {number}), so this one has not started; "
        "end that one first if you want this one instead",
    ),
    "slide-left-out": (
        "“{slide}”这一页两次使程序中断，所以暂时不放映；请检查它的文字和图片，"
        "改好保存后会再放，否则一天后再试",
        "the slide “{slide}” has ended the program twice and is left out: look at its words and "
        "pictures; it is tried again when you save a file of the show, or after a day",
    ),
    "slide-failed": (
        "“{slide}”这一页画不出来，已跳过；请检查它的文字和图片，并把日志交给技术人员",
        "the slide “{slide}” could not be drawn and is passed over: look at its words and "
        "pictures, and give the log to who looks after the program",
    ),
    # what the doctor looks at
    "doctor-program": ("程序", "program"),
    "doctor-python": ("Python 版本", "Python"),
    "doctor-qt": ("Qt 版本", "Qt"),
    "doctor-level": ("绘制方式", "level"),
    "doctor-opengl": ("OpenGL 名称", "OpenGL"),
    "doctor-screen": ("屏幕", "screen"),
    "doctor-touch": ("触摸屏", "touch screen"),
    "doctor-fonts": ("字体", "fonts"),
    "doctor-settings": ("设置文件", "settings"),
    "doctor-cache": ("缓存文件夹", "cache folder"),
    "doctor-motion": ("减少动态效果", "reduced motion"),
    "doctor-none": ("没有", "none"),
    "doctor-defaults": ("没有这个文件，全部用默认设置", "not there: the defaults are used"),
    "doctor-motion-set": ("由设置指定", "the settings say so"),
    "doctor-motion-system": ("跟随系统", "as the system wishes"),
    "doctor-motion-unknown": ("系统没有说明", "the system does not say"),
    "doctor-well": ("一切正常", "all is well"),
    "doctor-fonts?": (
        "缺少字体 {names}，请重新安装本程序",
        "install the program anew: it lacks the fonts {names}",
    ),
    "doctor-no-display?": (
        "请在接着屏幕的桌面上运行；远程登录时先执行 export DISPLAY=:0",
        "run it on the desktop of the screen; from a remote shell first: export DISPLAY=:0",
    ),
    "doctor-slow?": (
        "刷新率太低，数字会不流畅；请在系统设置里改为 60 Hz，并检查线缆",
        "too few pictures a second to count smoothly: set it to 60 Hz, and check the cable",
    ),
    "doctor-touch?": (
        "没有触摸屏时只能用键盘和鼠标；如果装有触摸屏，请检查它的 USB 线",
        "only keys and mouse will do; if there is a touch screen, check its USB cable",
    ),
    "doctor-cache?": (
        "写不进去（{reason}），每次启动都要重画背景；请检查权限和磁盘空间",
        "not writable ({reason}), so backdrops are painted at every start: "
        "check permissions and free space",
    ),
    # its settings and what its command line names
    "settings-missing": (
        "找不到这个设置文件，全部用默认设置",
        "there is no such settings file; the defaults are used",
    ),
    "unit-seconds": ("秒", "seconds"),
    "want-number": (
        "“{name}”应在 {least} 到 {most} {unit}之间，先用 {default}",
        "“{name}” should be between {least} and {most} {unit}; {default} is used",
    ),
    "want-number?": (
        "只写数字，例如 {name}: {default}",
        "write only a number, as in {name}: {default}",
    ),
    "want-word": (
        "“{setting}”不能写“{name}”，先用 {default}",
        "“{setting}” cannot be “{name}”; {default} is used",
    ),
    "unknown-screen": (
        "没有“{name}”这块屏幕，先用主屏幕",
        "there is no screen “{name}”; the primary one is used",
    ),
    "unknown-slide": (
        "没有“{name}”这一页，从第一页开始",
        "there is no slide “{name}”; the show begins with its first",
    ),
    "want-pin": (
        "“{name}”不是 pin 命令写的内容，所以没有设置密码",
        "“{name}” is not as the pin command writes it, so no PIN is set",
    ),
    "want-pin?": (
        "请运行 {kiosk} pin 重新设置",
        "set it anew with {kiosk} pin",
    ),
    "pin-ask": ("新密码（{least} 到 {most} 位数字）：", "New PIN ({least} to {most} digits):"),
    "pin-again": ("再输入一次：", "Once more:"),
    "pin-wrong": (
        "密码应是 {least} 到 {most} 位数字，没有改动任何文件",
        "a PIN is {least} to {most} digits; nothing was changed",
    ),
    "pin-differs": (
        "两次输入的不一样，没有改动任何文件",
        "those two were not the same; nothing was changed",
    ),
    "pin-no-terminal": (
        "这里没有键盘可以输入；请加上 --stdin，从标准输入读取密码",
        "nobody can type here: add --stdin and write the PIN to standard input",
    ),
    "pin-set": (
        "密码已写进 {file}；重新启动放映后生效",
        "the PIN is in {file}; it holds from the next start of the kiosk",
    ),
    "pin-removed": (
        "{file} 里的密码已去掉；重新启动放映后生效",
        "the PIN is gone from {file}; that holds from the next start of the kiosk",
    ),
    "pin-none": ("{file} 里没有密码", "there is no PIN in {file}"),
    "pin-by-hand": (
        "不能在不动别的内容的情况下改写 {file}；请用编辑器把这一行放进去，并去掉旧的 pin：\n{line}",
        "{file} cannot be changed without touching the rest of it; put this line in with an "
        "editor, and take any old pin out:\n{line}",
    ),
    "pin-by-hand-gone": (
        "不能在不动别的内容的情况下改写 {file}；请用编辑器去掉以 pin 开头的行",
        "{file} cannot be changed without touching the rest of it; take the line of the pin out "
        "with an editor",
    ),
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
    "report-often": (
        "最常见的问题（详见 {kiosk} log）",
        "Most frequent problems ({kiosk} log)",
    ),
    "report-anonymous": (
        "放映按“时:分”，参观时长按“分:秒”，从第一次触摸算到最后一次。只计次数，不记录任何人的信息。",
        "Played is in hours:minutes; a visit, in minutes:seconds, lasts from its first touch to "
        "its last. These are counts only: nothing is kept of any person.",
    ),
}
