"""The messages about the PIN of the staff; `messages` hands them out."""

STAFF: dict[str, tuple[str, str]] = {
    "want-pin": (
        "“{name}”不是 pin 命令写的内容，所以没有设置密码",
        "“{name}” is not as the pin command writes it, so no PIN is set",
    ),
    "want-pin?": (
        "请运行 python3 run_kiosk.py pin 重新设置",
        "set it anew with python3 run_kiosk.py pin",
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
}
