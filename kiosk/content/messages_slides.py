"""The messages about slides as they are seen; `messages` hands them out."""

SLIDES: dict[str, tuple[str, str]] = {
    "painting": (
        "{screen}：正在绘制 {count} 幅背景……",
        "{screen}: painting {count} backdrops …",
    ),
    "looking": ("{screen}：正在检查 {count} 页……", "{screen}: looking at {count} slides …"),
    "drawing": ("{screen}：正在保存 {count} 页……", "{screen}: saving {count} slides …"),
    "gallery-saved": ("图片保存在 {name}", "the pictures are in {name}"),
    "gallery-taken": (
        "{name} 里有别的东西，没有动它；请换一个文件夹",
        "{name} holds something else and was left alone; name another folder",
    ),
    "gallery-failed": ("没有保存：{name}（{error}）", "nothing was saved: {name} ({error})"),
    "seen-outside": (
        "“{text}”超出屏幕边缘",
        "“{text}” reaches beyond the edge of the screen",
    ),
    "seen-under-bar": (
        "“{text}”压到了下方的篇章栏",
        "“{text}” runs into the bar of sections",
    ),
    "seen-overlap": (
        "“{text}”和“{other}”叠在一起",
        "“{text}” and “{other}” lie on each other",
    ),
    "seen-cut": ("“{text}”没有显示完整", "“{text}” is cut off"),
    "seen-room?": (
        "请缩短文字，或分成几句、几个标题",
        "shorten it, or spread it over several facts or topics",
    ),
    "seen-small": (
        "“{text}”的字太小：只有屏幕短边的 {amount}%，至少要 {least}%",
        "“{text}” is too small: {amount}% of the shorter side, at least {least}% can be read",
    ),
    "seen-faint": (
        "“{text}”与背景的对比度只有 {amount}:1，至少要 {enough}:1",
        "“{text}” stands out from what is behind it by only {amount}:1, at least {enough}:1 is due",
    ),
    "seen-faint?": (
        "请缩短文字，或换一种配色（palette）",
        "shorten it, or choose another palette",
    ),
    "seen-alone": ("“{text}”一个字占了一行", "“{text}” stands alone on its line"),
    "seen-closing": (
        "有一行以标点开头：“{text}”",
        "a line begins with a mark that ends something: “{text}”",
    ),
    "seen-opening": (
        "有一行以引号或括号的前一半结尾：“{text}”",
        "a line ends with a mark that begins something: “{text}”",
    ),
    "seen-parted": (
        "数字和量词分在了两行：“{text}”",
        "a number and its unit stand on two lines: “{text}”",
    ),
    "seen-break?": (
        "请增减几个字，让它在别处换行",
        "add or take away a word, so that the line breaks elsewhere",
    ),
    "seen-no-glyph": (
        "字体里没有“{text}”这个字（{other}）",
        "no font of the kiosk has “{text}” ({other})",
    ),
    "seen-no-glyph?": ("请换一个字", "use another character"),
    "seen-fault": ("画这一页时出错：{text}", "an error while this slide was drawn: {text}"),
    "seen-not-ready": ("这一页画不出来", "this slide cannot be drawn"),
}
