"""What the doctor says of this machine."""

TABLE: dict[str, tuple[str, str]] = {
    "doctor-content": ("内容", "content"),
    "doctor-content-is": (
        "{title}：{slides} 页，{counts}",
        "{title}: {slides} slides, {counts}",
    ),
    "doctor-content-none": ("没有可以放映的内容：{counts}", "nothing to play: {counts}"),
    "doctor-content?": (
        "逐条查看并改正：{kiosk} check{folder}",
        "see each: {kiosk} check{folder}",
    ),
    "doctor-hours": ("开放时间", "opening hours"),
    "doctor-hours-always": ("全天开放（没有设置）", "always open (none are set)"),
    "doctor-hours-all": ("全天", "all day"),
    "doctor-hours-closed": ("不开放", "closed"),
    "doctor-hours-dates": ("另有 {count} 天例外", "{count} dates differ"),
    "doctor-hours-open": ("现在开放", "open now"),
    "doctor-hours-shut": ("现在黑屏", "dark now"),
    "doctor-hours-until": ("{state}，到 {time}", "{state}, until {time}"),
    "doctor-pin": ("员工密码", "PIN of the staff"),
    "doctor-pin-set": ("已设置", "set"),
    "doctor-pin-unset": ("没有设置", "not set"),
    "doctor-pin?": (
        "接着键盘的人都能退出放映；设置密码：{kiosk} pin",
        "whoever has a keyboard can end the show; to set one: {kiosk} pin",
    ),
    "doctor-state": ("记录文件夹", "state folder"),
    "doctor-state-free": ("{folder}（剩余 {free}）", "{folder} ({free} free)"),
    "doctor-state?": (
        "写不进去（{reason}）：照常放映，但不能保存记录、进度和日志；请检查权限",
        "not writable ({reason}): the show plays, but no records, place or log are kept; check "
        "permissions",
    ),
    "doctor-disk?": (
        "磁盘快满了，请删除不用的文件；满了以后照常放映，但不再有记录",
        "the disk is nearly full: remove what nobody needs; once it is full the show plays on, "
        "but nothing is recorded",
    ),
    "doctor-clock": ("时钟", "clock"),
    "doctor-clock-kept": ("已与网络时间同步", "kept by the network"),
    "doctor-clock-alone": ("没有与网络时间同步", "not kept by the network"),
    "doctor-clock?": (
        "请核对日期和时间：开放时间和记录都靠它",
        "check date and time: opening hours and records go by it",
    ),
    "doctor-service": ("服务", "service"),
    "doctor-service-none": (
        "没有安装，开机不会自动放映",
        "not installed: nothing plays when this machine starts",
    ),
    "doctor-service-none?": (
        "查看如何安装：{kiosk} service install",
        "to see how: {kiosk} service install",
    ),
    "doctor-deaths": ("放映中断", "interruptions"),
    "doctor-deaths-none": ("最近 {days} 天没有", "none in the last {days} days"),
    "doctor-deaths-count": (
        "最近 {days} 天 {count} 次；最近一次：{last}",
        "{count} in the last {days} days; the latest: {last}",
    ),
    "doctor-deaths?": ("详细情况：{kiosk} log --problems", "for more: {kiosk} log --problems"),
    "doctor-frames": ("画面流畅度", "frame pacing"),
    "doctor-frames-are": (
        "每秒 {rate} 幅，最长间隔 {worst} 毫秒",
        "{rate} pictures a second, the longest gap {worst} ms",
    ),
    "doctor-frames-no-window": (
        "没有屏幕，没有测量",
        "not measured, as there is no screen",
    ),
    "doctor-frames-occupied": (
        "这个屏幕上正在放映，没有测量",
        "not measured, as a kiosk plays on this screen",
    ),
    "doctor-frames-nothing": ("没有可以测量的页", "not measured, as there is no slide to play"),
    "doctor-frames-failed": ("测量没有成功", "could not be measured"),
    "doctor-frames?": (
        "动画会不流畅；请关闭其他程序，或在设置里写 effects: calm，或降低屏幕分辨率",
        "motion will stutter: close other programs, or write effects: calm into the settings, "
        "or use a lower resolution",
    ),
}
