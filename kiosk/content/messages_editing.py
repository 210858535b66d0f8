"""What authors are told beside the slide they are writing: see `kiosk.content.messages`."""

EDITING: dict[str, tuple[str, str]] = {
    # why a number does not count
    "why-name": ("引号里的名称", "part of a name in quotation marks"),
    "why-time": ("时间", "a time"),
    "why-ordinal": ("次序", "an ordinal: which one, not how many"),
    "why-code": ("代号、号码或版本", "a code, a telephone number or a version"),
    "why-range": ("范围、比例或算式", "a range, a ratio or a formula"),
    "why-prevented": ("前面有反斜线 \\", "a backslash stands before it"),
    "why-emphasised": (
        "花括号里读不出一个数，只突出显示",
        "the braces hold no number that can be read: it is only set large",
    ),
}
