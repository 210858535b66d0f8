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
        "its braces hold no number, so it is only set large",
    ),
    "why-spelled": ("用汉字写的数，只突出显示", "spelled in words, so it is only set large"),
    # about a sentence
    "number": ("{text} 不滚动：{why}", "{text} does not count: {why}"),
    "number-offered": (
        "{text} 不滚动：{why}；要它滚动，请写成 {braces}",
        "{text} does not count: {why}; to let it count, write {braces}",
    ),
    "layout-chosen": ("版式：{chosen}", "Layout: {chosen}"),
    "layout-asked": ("版式：{chosen}，按您写的", "Layout: {chosen}, as you wrote"),
    "layout-refused": (
        "版式：{chosen}；这句话用不了 {asked}",
        "Layout: {chosen}; these words do not allow {asked}",
    ),
    "layout-others": ("；也可以写 layout: {others}", "; you may also write layout: {others}"),
    "layout-hero": ("一个大数 hero", "hero (one great figure)"),
    "layout-ring": ("圆环 ring", "ring (a share)"),
    "layout-growth": ("增长 growth", "growth (before and after)"),
    "layout-pair": ("因果 pair", "pair (a cause and its result)"),
    "layout-dots": ("人形 dots", "dots (every one drawn)"),
    "layout-cards": ("卡片 cards", "cards (figures with labels)"),
    "layout-years": ("年份 years", "years (a line of years)"),
    "layout-story": ("分段 story", "story (in steps)"),
    "layout-sentence": ("句子 sentence", "sentence"),
    "layout-statement": ("文字 statement", "statement (words alone)"),
    # about a slide that is made of titles
    "slide-cover": (
        "封面：文字来自 show.yaml 的 title、organisation、occasion。",
        "The cover: its words are title, organisation and occasion of show.yaml.",
    ),
    "slide-overview": (
        "总览：由各篇的标题自动排成，每篇取一个有代表性的数字。",
        "The overview: made of the sections' titles, each with the number that speaks for it.",
    ),
    "slide-opener": (
        "篇首：文字来自这一篇文件开头的 title、tagline、intro；这里的数字不滚动。",
        "A section begins: its words are title, tagline and intro at the top of its file; "
        "numbers do not count here.",
    ),
    "slide-closing": (
        "结尾：文字来自 show.yaml 的 closing。",
        "The closing: its words are those of closing in show.yaml.",
    ),
    # above the panel
    "page": ("{slide}　第 {page} 页，共 {pages} 页", "{slide}: slide {page} of {pages}"),
    "desk-follows": (
        "跟着您的保存走。现在是 {time} 保存的内容。",
        "Follows what you save. This was saved at {time}.",
    ),
    "desk-doubts": (
        "跟着您的保存走。现在是 {time} 保存的内容，有几处请留意。",
        "Follows what you save. This was saved at {time}; some of it may be meant otherwise.",
    ),
    "desk-errors": (
        "内容里有错误，见“内容文件里的问题”；其余的照常放映。",
        "There are errors: see what is wrong with the files. All the rest plays.",
    ),
    "desk-kept": (
        "刚保存的内容有错误：仍在放映 {time} 的内容，改好并保存就会更新。",
        "What was saved has errors: that of {time} goes on playing until they are mended.",
    ),
}
