"""What the command line says: of the whole program, and in Chinese what its parser says."""

TABLE: dict[str, tuple[str, str]] = {
    "help-usage": (
        "用法：{kiosk} [节目文件夹]\n      {kiosk} 命令 …",
        "usage: {kiosk} [SHOW]\n       {kiosk} COMMAND …",
    ),
    "help-about": (
        "放映用文本文件写的节目：句子里的数字滚动增长，停在所写的数上。",
        "Plays a show written in text files: its numbers count up to exactly what was written.",
    ),
    "help-group": ("用来{group}：", "To {group}:"),
    "help-options": ("选项：", "Options:"),
    "help-help": ("显示这份说明", "show this help"),
    "help-version": (
        "显示程序、Python 和 Qt 的版本",
        "show the versions of the program, of Python and of Qt",
    ),
    "help-no-setup": (
        "写在最前面：不安装、不改动任何东西",
        "written first: install and change nothing",
    ),
    "help-more": (
        "每个命令的详细说明：{kiosk} 命令 --help",
        "more of each command: {kiosk} COMMAND --help",
    ),
    "help-all": ("全部命令：{kiosk} --help", "all commands: {kiosk} --help"),
    "unknown-command": (
        "没有“{word}”这个命令或文件夹",
        "there is no command or folder “{word}”",
    ),
    "unknown-folder": ("没有“{word}”这个文件夹", "there is no folder “{word}”"),
    "no-package": (
        "没有安装 {names}；请运行：{command}",
        "not installed: {names}; run: {command}",
    ),
    "no-package-yet": (
        "没有安装 {names}；请运行：{kiosk}",
        "not installed: {names}; run: {kiosk}",
    ),
    "no-package-any-more": (
        "{folder} 里缺少 {names}；请删除这个文件夹，再运行：{kiosk}",
        "missing from {folder}: {names}; delete that folder and run: {kiosk}",
    ),
    "no-library": (
        "系统缺少 {library}；请运行：{command}",
        "the system lacks {library}; run: {command}",
    ),
    "no-library-elsewhere": (
        "系统缺少 {library}；请用系统的包管理器安装（以 Debian 包名表示）：{packages}",
        "the system lacks {library}; install by its package manager (Debian names): {packages}",
    ),
    "no-library-known": (
        "系统缺少 {library}；请安装带有它的系统软件包",
        "the system lacks {library}; install the system package that brings it",
    ),
}

#: The texts of argparse, then what our options are for, by the English that stands in the code.

CHINESE: dict[str, str] = {
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这份说明",
    "%(prog)s: error: %(message)s\n": "%(prog)s：错误：%(message)s\n",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "unrecognized arguments: %s": "不认识这些参数：%s",
    "the following arguments are required: %s": "缺少参数：%s",
    "one of the arguments %s is required": "需要其中一个参数：%s",
    "not allowed with argument %s": "不能和 %s 一起用",
    "ignored explicit argument %r": "后面不能写 %r",
    "expected one argument": "后面要写一个值",
    "expected at most one argument": "后面最多写一个值",
    "expected at least one argument": "后面至少写一个值",
    "expected %s argument": "后面要写 %s 个值",
    "expected %s arguments": "后面要写 %s 个值",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s 不清楚，可能是：%(matches)s"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": "没有 %(value)r，可以写：%(choices)s",
    "invalid %(type)s value: %(value)r": "不能写 %(value)r",
    "unknown parser %(parser_name)r (choices: %(choices)s)": (
        "没有 %(parser_name)r，可以写：%(choices)s"
    ),
    # values
    "%r is no size such as 1280x720": "%r 不是 1280x720 这样的尺寸",
    "%s; SHOW comes before this option": "%s；节目文件夹要写在这个选项前面",
    "%r is no number from 1 to %d": "%r 不是 1 到 %d 的数字",
    # options of several commands
    "the folder that holds show.yaml; default: the show that comes with the kiosk": (
        "放着 show.yaml 的文件夹；默认是自带的节目"
    ),
    "this machine's settings, if not in the usual place": "这台机器的设置文件，如果不在通常的位置",
    "print for programs instead of people": "输出给程序读的格式",
    "the screen to play on": "在哪个屏幕上放映",
    "the slide to begin with": "从哪一页开始",
    "log every event": "把每个事件都记入日志",
    # play, edit
    "play in a window of this size, in pixels": "在这么大的窗口里放映，单位是像素",
    "let nobody leave without the PIN of the staff": "没有工作人员的密码就不能退出",
    "the size of the window, in pixels": "窗口的大小，单位是像素",
    "the screen to show it on": "在哪个屏幕上打开",
    "keep the window above all others, as the editor's": "窗口总在其他窗口上面",
    # check, outline
    "let warnings fail too": "有提醒也算不通过",
    "also draw every slide on screens of these sizes, and name words that do not fit, are too "
    "small or too faint, or break badly; without sizes: %(const)s": (
        "另外在这些尺寸的屏幕上画出每一页，指出放不下、太小、太淡或断行不好的文字；"
        "不写尺寸时：%(const)s"
    ),
    "say of each other number why it does not count": "说明其余的数字为什么不滚动",
    # new, import, schema
    "the folder to make; nothing is overwritten": "要新建的文件夹；不会覆盖任何东西",
    "of the texts and explanations; default: that of this machine": (
        "文字和说明用什么语言；默认跟随这台机器"
    ),
    "the document to read (.md, .docx, .pptx); it is not changed": (
        "要读取的文档（.md、.docx、.pptx）；不会改动它"
    ),
    "the folder of the show to make": "节目放进哪个文件夹",
    "take the place of the show in FOLDER, which is kept under another name": (
        "换掉文件夹里已有的节目；原来的改名保存"
    ),
    "which file the schema is for; default: %(default)s": "哪一种文件的格式；默认 %(default)s",
    "write it to this file instead of printing it": "写进这个文件，不显示出来",
    # export, gallery
    "a folder for pictures, or a file that ends in .pdf, .mp4 or .csv": (
        "放图片的文件夹，或以 .pdf、.mp4、.csv 结尾的文件"
    ),
    "of pictures, pages and film, in pixels; default: %(default)s": (
        "图片、页面和视频的大小，单位是像素；默认 %(default)s"
    ),
    "frames of the film in a second; default: %(default)s": "视频每秒的帧数；默认 %(default)s",
    "the folder to make; an earlier gallery is replaced, nothing else is overwritten": (
        "要新建的文件夹；以前的图集会换掉，别的都不会覆盖"
    ),
    "sizes in pixels; default: %(default)s": "屏幕尺寸，单位是像素；默认 %(default)s",
    "of the pictures; default: png": "图片的格式；默认 png",
    # pin, log, report
    "read the PIN from the first line of standard input": "从标准输入的第一行读取密码",
    "take the PIN out of the settings": "从设置里删去密码",
    "how far back: 30m, 12h, 7d or a date such as 2026-11-22; default: %(default)s": (
        "从什么时候起：30m、12h、7d，或 2026-11-22 这样的日期；默认 %(default)s"
    ),
    "only what somebody should look at": "只列出需要有人看一看的",
    "the last N days; default: %(default)s": "最近 N 天；默认 %(default)s",
    "print a table for a spreadsheet": "输出电子表格能打开的表格",
    # service
    "play a show now, and start it again whenever it dies or hangs": (
        "现在放映，中断或卡住时自动重新开始"
    ),
    "let a show play at every start of this machine: shows how, and does it with --write": (
        "让节目在每次开机时自动放映：先列出做法，加上 --write 才真的做"
    ),
    "whether it is installed and plays, and what has ended the show": (
        "是否已安装、是否在放映，放映为什么中断过"
    ),
    "take away what was installed: shows what, and does it with --write": (
        "删除安装的服务：先列出内容，加上 --write 才真的做"
    ),
    "Exits with 0 where a service plays, 3 where it does not, 4 without any.": (
        "退出码：0 在放映，3 没有放映，4 没有安装。"
    ),
    "play in the desktop session of the user who runs this, instead of without a desktop": (
        "在运行这条命令的用户的桌面里放映，而不是不用桌面"
    ),
    "as whom it plays; default: who runs this, or “kiosk”": (
        "以哪个用户的身份放映；默认是运行这条命令的用户，或“kiosk”"
    ),
    "do it, instead of only showing it": "真的做，而不只是列出来",
    # bench
    "of cycling; default: %(default)s": "循环放映多少分钟；默认 %(default)s",
    "seconds to look at a settled slide; default: %(default)s": (
        "观察静止画面多少秒；默认 %(default)s"
    ),
    "also N quick changes of slide": "再快速换页 N 次",
    "default: %(default)s": "默认 %(default)s",
    "of the big show; 0 for none; default: %(default)s": (
        "大节目有多少篇，0 表示不测；默认 %(default)s"
    ),
    "also with nothing in memory": "另测内存里什么都没有时",
    "size of the window, in pixels; default: %(default)s": (
        "窗口的大小，单位是像素；默认 %(default)s"
    ),
    "default: as the kiosk chooses": "默认由程序自己选",
    "without the snow": "不下雪",
    "without painting the backdrops first": "不先画背景",
    "the slides to play; default: one of each kind": "放哪些页；默认每种一页",
    "also write all figures there": "把所有数字也写进这个文件",
    "fewer and shorter measurements": "少测几次，每次短一些",
    "in a window of this size; default: full screen": "在这么大的窗口里；默认全屏",
}
