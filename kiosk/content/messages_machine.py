"""The messages about the machine the kiosk plays on; `messages` hands them out."""

MACHINE: dict[str, tuple[str, str]] = {
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
        "没有可用的显示器（{reason}）；doctor 命令会说明怎么办",
        "there is no display to play on ({reason}); the doctor command says what to do",
    ),
    "no-graphics": (
        "这台机器画不出任何画面，软件绘制也不行；请运行 doctor 命令查看原因",
        "nothing can be drawn here, not even by software; the doctor command tells why",
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
    "want-seconds": (
        "“{name}”应是 {least} 到 {most} 之间的秒数，先用 {default}",
        "“{name}” should be seconds from {least} to {most}; {default} is used",
    ),
    "want-seconds?": (
        "只写数字，例如 {name}: {default}",
        "write only a number, as in {name}: {default}",
    ),
    "unknown-renderer": (
        "没有“{name}”这种绘制方式，先用 auto",
        "there is no renderer “{name}”; auto is used",
    ),
    "unknown-effects": (
        "没有“{name}”这种效果，先用 auto",
        "there are no effects “{name}”; auto is used",
    ),
    "want-motion": (
        "reduced_motion 不能写“{name}”，先用 auto",
        "reduced_motion cannot be “{name}”; auto is used",
    ),
    "unknown-screen": (
        "没有“{name}”这块屏幕，先用主屏幕",
        "there is no screen “{name}”; the primary one is used",
    ),
    "unknown-slide": (
        "没有“{name}”这一页，从第一页开始",
        "there is no slide “{name}”; the show begins with its first",
    ),
}
