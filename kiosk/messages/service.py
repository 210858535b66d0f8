"""What is said of the service: installing it, its state, what has ended the show."""

TABLE: dict[str, tuple[str, str]] = {
    # what is installed
    "service-about-system": (
        "系统服务（systemd）：开机后不进桌面，直接在屏幕上全屏放映，以用户“{user}”的身份运行。\n"
        "画面由小巧的显示程序 cage 提供，屏幕和触摸由 seatd 打开，所以没有桌面可以露出来。\n"
        "放映中断、卡住或占用内存过多时会自动重新开始，一直如此；它不能联网，除自己的文件夹外"
        "什么也写不了。\n"
        "日志和记录放在 {state}。",
        "a system service (systemd): plays full screen from boot on, without any desktop, as the "
        "user “{user}”.\n"
        "The small program cage shows it and seatd opens screen and touch screen, so there is no "
        "desktop that could be seen.\n"
        "Whenever the show dies, hangs or takes too much memory it starts again, for ever; it has "
        "no network, and can write nothing but its own folders.\n"
        "Logs and records are in {state}.",
    ),
    "service-about-session": (
        "桌面服务（systemd 用户服务）：用户“{user}”登录桌面后自动全屏放映，中断或卡住时自动"
        "重新开始。\n"
        "请在系统里为这个用户打开自动登录，并关闭锁屏。权限限制比系统服务少，重新开始时可能"
        "会短暂露出桌面。\n"
        "日志和记录放在 {state}。",
        "a service of the desktop (a systemd user unit): plays full screen as soon as “{user}” has "
        "logged in, and starts again whenever it dies or hangs.\n"
        "Let the system log this user in by itself, and turn its screen lock off. It is less shut "
        "off than the system service, and the desktop may be seen for a moment.\n"
        "Logs and records are in {state}.",
    ),
    "service-about-task": (
        "计划任务：用户“{user}”登录 Windows 后自动全屏放映，中断或卡住时自动重新开始。\n"
        "请为这个用户打开自动登录，并关闭锁屏和睡眠。\n"
        "日志和记录放在 {state}。",
        "a scheduled task: plays full screen as soon as “{user}” has logged in to Windows, and "
        "starts again whenever it dies or hangs.\n"
        "Let Windows log this user in by itself, and turn lock screen and sleep off.\n"
        "Logs and records are in {state}.",
    ),
    "service-file": ("将写入 {file}：", "would write {file}:"),
    "service-file-gone": ("将删除 {file}", "would remove {file}"),
    "service-command": ("将运行：{command}", "would run: {command}"),
    "service-reload": ("让 systemd 读取改动", "lets systemd read what has changed"),
    "service-enable": ("以后每次都自动开始", "lets it start by itself from now on"),
    "service-start": ("现在就开始", "starts it now"),
    "service-stop": ("停止放映，以后不再自动开始", "stops it, and lets it start no more"),
    "service-make-user": (
        "没有这个用户时新建，只用来放映，不能登录",
        "makes the user that only plays and cannot log in, where there is none",
    ),
    "service-task": ("登记计划任务", "registers the task"),
    "service-task-gone": ("删除计划任务", "removes the task"),
    "service-dry": (
        "以上只是预览，什么也没有改动；确认后加上 --write 再运行一次：{command}",
        "Nothing was changed. To do all this, run: {command}",
    ),
    "service-wrote": ("已写入 {file}", "wrote {file}"),
    "service-removed": ("已删除 {file}", "removed {file}"),
    "service-ran": ("已运行：{command}", "ran: {command}"),
    "service-failed": (
        "这条命令没有成功：{command}\n{said}",
        "this command failed: {command}\n{said}",
    ),
    "service-done": ("完成。用 {kiosk} service status 查看。", "Done. See: {kiosk} service status"),
    "service-gone": ("完成，不再自动放映。", "Done: nothing plays by itself any more."),
    "service-nothing": ("没有安装服务，不用删除", "there is no service, so nothing to remove"),
    # why not, or not yet
    "service-not-ours": (
        "{file} 不是本程序写的，没有动它；如果不再需要，请自己删除后再试",
        "{file} was not written by this program and is left alone; remove it yourself if nobody "
        "needs it, and try again",
    ),
    "service-no-root": (
        "需要管理员权限，请运行：{command}",
        "only the administrator may do that; run: {command}",
    ),
    "service-root-session": (
        "请以桌面用户自己的身份运行，不要用 root 或 --user",
        "run it as the user of the desktop, neither as root nor with --user",
    ),
    "service-no-user": ("没有用户“{user}”", "there is no user “{user}”"),
    "service-no-show": (
        "{show} 里没有 show.yaml，请检查文件夹",
        "{show} holds no show.yaml; check the name of the folder",
    ),
    "service-missing": (
        "还缺少 {names}，请先安装，例如：sudo apt-get install {packages}",
        "{names} must be installed first, for example: sudo apt-get install {packages}",
    ),
    "service-no-systemd": (
        "这台机器没有运行 systemd，无法安装服务；可以让系统自己在开机时运行：{command}",
        "systemd does not run here, so nothing can be installed; let the system itself run at "
        "every start: {command}",
    ),
    "service-elsewhere": (
        "这个系统上还不能安装服务；可以让它在登录时运行：{command}",
        "no service can be installed on this system yet; let it run at login: {command}",
    ),
    "service-passing": (
        "{path} 在临时文件夹里，开机后会被清空，请先移到别处，例如 /srv/kiosk",
        "{path} lies in a folder that is emptied at every start; move it first, for example to "
        "/srv/kiosk",
    ),
    "service-unwritable": (
        "{path} 的名字里有换行等特殊字符，服务文件里写不出来，请先改名",
        "the name of {path} holds a line break or the like, which no service can; rename it first",
    ),
    "service-unreadable": (
        "用户“{user}”可能读不到 {path}：请检查各级文件夹的权限，或换成 --user",
        "the user “{user}” may be unable to read {path}: check the permissions of all folders "
        "above it, or choose another --user",
    ),
    "service-no-pin": (
        "{file} 里没有密码：观众用触摸退不出，工作人员也一样，而有键盘的人谁都能退出；"
        "请运行 {kiosk} pin --settings {file}",
        "{file} sets no PIN: staff cannot leave by touch, and anybody with a keyboard can; "
        "run {kiosk} pin --settings {file}",
    ),
    # what there is
    "service-installed": ("已安装：{file}", "installed: {file}"),
    "service-not-installed": (
        "没有安装服务；安装前先预览：{kiosk} service install",
        "no service is installed; to see what would be: {kiosk} service install",
    ),
    "service-runs": ("正在放映，从 {since} 起", "it plays, since {since}"),
    "service-starting": ("正在启动，还没有画面", "it is starting, and there is no picture yet"),
    "service-stopped": (
        "没有运行；开始放映：{command}",
        "it does not run; to start it: {command}",
    ),
    "service-broken": (
        "启动失败；看原因：{command}",
        "it could not be started; to see why: {command}",
    ),
    "service-unknown": (
        "无法知道是否在运行：systemd 没有回答",
        "whether it runs is not known: systemd does not answer",
    ),
    "service-task-state": ("计划任务的状态：{state}", "the task is: {state}"),
    "service-restarts": (
        "systemd 重新启动过整个服务 {count} 次",
        "systemd has started the whole service again {count} times",
    ),
    "service-no-deaths": (
        "最近 {days} 天里没有中断过",
        "nothing has ended the show in the last {days} days",
    ),
    "service-deaths": (
        "最近 {days} 天里放映中断 {count} 次，都已自动重新开始；最近的是：",
        "the show ended {count} times in the last {days} days and was started again; the latest:",
    ),
    "service-no-log": (
        "读不到记录 {folder}；请用管理员或放映用户的身份再运行一次",
        "the records in {folder} cannot be read; run this as the administrator or as who plays",
    ),
    "death-silent": ("卡住了（{detail} 秒没有反应）", "it hung (no sign of life for {detail} s)"),
    "death-no-picture": ("卡住了（{detail} 秒没有新画面）", "it hung (no picture for {detail} s)"),
    "death-no-slide": (
        "卡住了（该换画面时 {detail} 秒没有换）",
        "it hung (no new slide for {detail} s)",
    ),
    "death-signal": ("程序崩溃或被终止（{detail}）", "it crashed or was ended ({detail})"),
    "death-status": (
        "程序自己退出（退出状态 {detail}）",
        "it ended by itself (exit status {detail})",
    ),
    "death-on": ("{time}  {what}，当时在放“{slide}”", "{time}  {what}, on the slide “{slide}”"),
    "death-first": ("{time}  {what}，还没有画面", "{time}  {what}, before its first slide"),
}
