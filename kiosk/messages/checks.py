"""What `check` doubts: what a show says, and what its slides look like."""

_NUMBER = (
    "请对照原稿，改成例如 1,510 或 6.5",
    "compare it with the source; write it like 1,510 or 6.5",
)
_SHORTER = (
    "请分成几句，或去掉次要的内容",
    "split it into several sentences or leave out what matters less",
)
TABLE: dict[str, tuple[str, str]] = {
    "two-numbers": (
        "“{text}”和 {place} 的“{other}”像是同一件事，数字却不同",
        "“{text}” and “{other}” in {place} seem to count the same thing, but differ",
    ),
    "two-numbers?": (
        "请核对哪个对；如果时间不同，请各写上 as_of",
        "find out which is right; where the dates differ give each an as_of",
    ),
    "clause-twice": (
        "“{text}”这件事在 {place} 已经说过",
        "“{text}” is already told in {place}",
    ),
    "clause-twice?": ("请看看是否要说两遍", "see whether it should be told twice"),
    "fact-twice": (
        "“{text}”和 {place} 的一句一模一样",
        "“{text}” stands word for word in {place}",
    ),
    "fact-twice?": ("请删去一处", "delete one of them"),
    "title-twice": (
        "有两篇都叫“{text}”，另一篇在 {place}",
        "two sections are called “{text}”, the other in {place}",
    ),
    "title-twice?": ("请改一个标题", "give one of them another title"),
    "topic-twice": (
        "这一篇有两个标题都是“{text}”，另一个在 {place}",
        "two topics of this section are called “{text}”, the other in {place}",
    ),
    "topic-twice?": ("请改一个，或并在一起", "give one another title, or join them"),
    "layout-unfit": (
        "这句话用不了版式 {asked}，已由程序选定",
        "these words do not allow the layout {asked}, so the kiosk chooses one",
    ),
    "layout-unfit?": ("可用：{layouts}", "they allow {layouts}"),
    "no-source": ("“{text}”没有写来源", "“{text}” has no source"),
    "no-source?": (
        "请加一行 source: 来源；show.yaml 里写着 require_sources: true",
        "add a line source: …, as show.yaml says require_sources: true",
    ),
    "as-of-impossible": ("日期“{text}”不存在或看不懂", "there is no date “{text}”"),
    "as-of-impossible?": (
        "例如 2023、2023-08 或 2023-08-15",
        "such as 2023, 2023-08 or 2023-08-15",
    ),
    "as-of-future": ("日期“{text}”还没有到", "the date “{text}” is yet to come"),
    "as-of-future?": ("请核对年月", "check the year and the month"),
    "as-of-stale": (
        "这个数字是“{text}”的，别处已经到了 {newest} 年",
        "this figure is of “{text}”, others are of {newest}",
    ),
    "as-of-stale?": ("请看看有没有新的数字", "see whether there is a newer figure"),
    "wide-digits": (
        "“{text}”是全角数字，和别的数字字形不同",
        "“{text}” is written in full-width digits, unlike other numbers",
    ),
    "wide-digits?": ("请改成半角数字，例如 123", "use plain digits, as in 123"),
    "double-point": ("“{text}”里的小数点或逗号多了", "“{text}” has a point or comma too many"),
    "double-point?": _NUMBER,
    "wide-point": (
        "“{text}”里用了全角的标点",
        "“{text}” is written with full-width marks",
    ),
    "wide-point?": _NUMBER,
    "letter-digit": (
        "“{text}”里像是把字母当成了数字",
        "“{text}” seems to hold a letter instead of a digit",
    ),
    "letter-digit?": ("O 请改成 0，l 请改成 1", "write 0 for O and 1 for l"),
    "mixed-separators": (
        "“{text}”里的逗号和小数点像是写反了",
        "comma and point seem to be swapped in “{text}”",
    ),
    "mixed-separators?": _NUMBER,
    "odd-groups": (
        "“{text}”的逗号位置不对：从右往左每三位一个",
        "the commas of “{text}” do not part it in threes",
    ),
    "odd-groups?": _NUMBER,
    "separators": (
        "“{text}”和“{other}”，一个有逗号、一个没有",
        "one of “{text}” and “{other}” is written with a comma, the other without",
    ),
    "separators?": ("请全部用同一种写法", "write all large numbers alike"),
    "long-section": (
        "这一篇要放 {seconds} 秒，是其他各篇的 {times} 倍",
        "this section takes {seconds} seconds, {times} times as long as the others",
    ),
    "long-section?": ("请分成两篇，或精简内容", "make two of it, or shorten it"),
    "long-slide": (
        "这一页“{text}”读完要 {seconds} 秒，最多只停 {most} 秒",
        "the slide “{text}” takes {seconds} seconds to read, but stays no longer than {most}",
    ),
    "long-slide?": _SHORTER,
    "long-sentence": (
        "这一句读一遍要 {seconds} 秒，站着看的人读不完",
        "this sentence takes {seconds} seconds to read, too long for people who stand",
    ),
    "long-sentence?": _SHORTER,
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
