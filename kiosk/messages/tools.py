"""What measuring, exporting and the documents say."""

TABLE: dict[str, tuple[str, str]] = {
    # the table of settings in the documents
    "settings-key": ("名称", "key"),
    "settings-values": ("可以写", "may be"),
    "settings-default": ("不写时", "default"),
    "settings-meaning": ("作用", "means"),
    "settings-bounds": ("{least} 到 {most} {unit}", "{least} to {most} {unit}"),
    # measuring and exporting
    "bench-what": ("项目", "what"),
    "bench-goal": ("目标", "goal"),
    "bench-measured": ("实测", "measured"),
    "bench-median": ("中位", "median"),
    "bench-worst": ("最差", "worst"),
    "bench-met": ("达标", "met"),
    "bench-yes": ("是", "yes"),
    "bench-no": ("否", "no"),
    "bench-start-floor-warm": ("空窗口启动到出画面", "empty window: start to picture"),
    "bench-start-filled-warm": ("启动到第一个画面", "show: start to first picture"),
    "bench-start-whole-warm": ("启动到整页显示完", "show: start to whole slide"),
    "bench-start-warm": (
        "启动到出现幻灯片，与空窗口之比",
        "show: start to slide, beside the empty window",
    ),
    "bench-start-floor-cold": ("空窗口启动（冷）", "empty window: cold start to picture"),
    "bench-start-filled-cold": ("启动到第一个画面（冷）", "show: cold start to first picture"),
    "bench-start-whole-cold": ("启动到整页显示完（冷）", "show: cold start to whole slide"),
    "bench-start-cold": (
        "启动到出现幻灯片（冷），与空窗口之比",
        "show: cold start to slide, beside the empty window",
    ),
    "bench-start-big": (
        "篇章很多的内容启动，与普通内容之比",
        "show of many sections: start, beside the usual show",
    ),
    "bench-memory-floor": ("空窗口内存", "memory of the empty window"),
    "bench-memory-cycle": ("循环播放后的内存", "memory after cycling"),
    "bench-memory": ("内存，与空窗口之比", "memory, beside the empty window"),
    "bench-memory-many": ("多次翻页后内存增加", "more memory after many slides"),
    "bench-cpu-cycle": ("循环播放的处理器占用", "processor while cycling, with snow"),
    "bench-cpu-settled": ("画面静止时的处理器占用", "processor under a settled slide"),
    "bench-frames-settled": ("画面静止时的绘制次数", "pictures under a settled slide"),
    "bench-touch": ("触摸到画面有反应（p99）", "touch to answer (p99)"),
    "bench-reload": ("保存到画面变化（除去等待）", "save to screen, beyond the settle time"),
    "bench-reload-gap": ("更新时最长的画面间隔", "longest gap between pictures meanwhile"),
    "bench-frames-rate": ("数字滚动时每秒画面数", "pictures a second while counting"),
    "bench-frames-p99": ("数字滚动时画面间隔（p99）", "between pictures while counting (p99)"),
    "bench-frames-worst": (
        "数字滚动时画面间隔（最长）",
        "between pictures while counting (worst)",
    ),
    "bench-frames-change": (
        "换页时画面间隔（最长）",
        "between pictures at a change of slide (worst)",
    ),
    "bench-frames-large": (
        "3840x2160 数字滚动时每秒画面数",
        "the same at 3840x2160, a second",
    ),
    "bench-machine": (
        "{processor}，{cores} 核；{renderer} 绘制，{size}；Qt {qt}，Python {python}；"
        "测量前负载 {load}",
        "{processor}, {cores} cores; drawn with {renderer}, {size}; Qt {qt}, Python {python}; "
        "load before: {load}",
    ),
    "bench-busy": (
        "注意：测量前这台机器很忙（负载 {load}），结果可能偏差；请关闭其他程序再测一次",
        "beware: the machine was busy before (load {load}), so the figures may be worse than "
        "they should be: close other programs and measure again",
    ),
    "bench-now": ("正在测量 {name} …", "measuring {name} …"),
    "bench-failed": ("{name} 没有测成：{reason}", "{name} could not be measured: {reason}"),
    "bench-no-x": (
        "这里无法测量（{reason}）：需要 X11 桌面，以及 libXdamage 和 libXtst",
        "nothing can be measured here ({reason}): it needs an X11 desktop, libXdamage and libXtst",
    ),
    "exporting-backdrops": ("绘制背景", "painting backdrops"),
    "exporting-slides": ("导出画面", "drawing slides"),
    "exporting-film": ("导出视频", "filming"),
    "exported": ("已导出：{name}（{size}）", "exported: {name} ({size})"),
    "export-taken": (
        "{name} 已经存在，里面不全是以前导出的画面，没有动它；请换一个名字",
        "{name} exists, holds more than slides exported before, and was left alone; "
        "choose another name",
    ),
    "export-failed": (
        "没有导出 {name}：{error}；原有的文件没有改动",
        "{name} was not exported: {error}; what was there before is unchanged",
    ),
    "export-stopped": (
        "已停止，没有导出 {name}；原有的文件没有改动",
        "stopped; {name} was not exported, and what was there before is unchanged",
    ),
    "export-kind": (
        "不能导出 {ending} 文件；可以用 .pdf、.mp4、.csv，或写一个文件夹的名字",
        "no {ending} file can be exported; use .pdf, .mp4, .csv, or the name of a folder",
    ),
    "export-film-missing": (
        "导出视频还要装一个软件包，请运行：{command}",
        "for a film one more package is needed; run: {command}",
    ),
    "export-film-system": (
        "视频只能在 Linux 上导出；这台机器可以导出画面和 .pdf",
        "a film can only be exported on Linux; this machine can export slides and .pdf",
    ),
}
