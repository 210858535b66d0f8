"""What authors are told: by `outline`, `new` and `import`, and beside the slide they write."""

TABLE: dict[str, tuple[str, str]] = {
    # why a document cannot be read
    "document-gone": ("找不到这个文档", "there is no such document"),
    "document-no-file": (
        "这不是一个文件；请写出文档的名字",
        "this is no file; name the document itself",
    ),
    "document-empty": ("文档是空的", "the document is empty"),
    "document-unreadable": ("打不开这个文档：{error}", "the document cannot be opened: {error}"),
    "document-kind": (
        "看不懂这种文件；请另存为 .md、.docx 或 .pptx",
        "this kind of file is not known; save it as .md, .docx or .pptx",
    ),
    "document-old": (
        "这是旧格式；请用 Word 或 PowerPoint 打开，另存为 .docx 或 .pptx",
        "this is an old format; open it in Word or PowerPoint and save it as .docx or .pptx",
    ),
    "document-locked": (
        "文档设了密码，或者是旧格式；请去掉密码，另存为 .docx 或 .pptx",
        "it has a password or is of an old format; take the password off and save it as "
        ".docx or .pptx",
    ),
    "document-broken": (
        "文档损坏或没有存完；请重新保存一次",
        "the document is damaged or cut short; save it again",
    ),
    "document-declares": (
        "文档里有不该有的声明（DOCTYPE），没有读它",
        "the document holds a declaration (DOCTYPE) that none should have; it was not read",
    ),
    "document-too-large": (
        "文档太大；请分成几个，或删去不展示的内容",
        "the document is too large; split it, or take out what will not be shown",
    ),
    "document-no-fact": (
        "文档里没有可以展示的句子",
        "there is no sentence to show in the document",
    ),
    # why a folder is left alone
    "taken-by-file": (
        "这里已经有一个同名的文件；请换一个名字",
        "a file of this name is there already; choose another name",
    ),
    "taken-by-others": (
        "这个文件夹里有别的东西，没有动它；请换一个文件夹",
        "this folder holds something else and was left alone; name another folder",
    ),
    "taken-by-show": (
        "这里已经有一个节目，没有动它；加上 --replace 可以换掉，原来的会留一份备份",
        "a show is there already and was left alone; with --replace it makes room, and is kept",
    ),
    "new-taken": (
        "这里已经有一个节目，没有动它；请换一个文件夹",
        "a show is there already and was left alone; name another folder",
    ),
    "not-written": ("没有写成：{error}", "nothing was written: {error}"),
    # what was made
    "new-made": (
        "已建好 {name}；用文本编辑器打开里面的文件，照着改",
        "made {name}; open its files in a text editor and change them",
    ),
    "made-next": (
        "接下来：\n  {kiosk} check {name}\n  {kiosk} {name}",
        "next:\n  {kiosk} check {name}\n  {kiosk} {name}",
    ),
    "import-made": (
        "已建好 {name}：{sections} 篇，{topics} 个标题，{facts} 句话，{figures} 个会滚动的数字",
        "made {name}: sections {sections}, topics {topics}, facts {facts}, figures {figures}",
    ),
    "import-title": ("标题：{text}", "title: {text}"),
    "import-untitled": (
        "文档里没有总标题，用了文件名；可以在 show.yaml 里改",
        "the document has no title, so this is its file's name; change it in show.yaml",
    ),
    "import-organisation": ("单位：{text}", "organisation: {text}"),
    "import-occasion": ("场合：{text}", "occasion: {text}"),
    "import-closing": ("结尾：{text}", "closing: {text}"),
    "import-kept": ("原来的节目保存在 {name}", "the show that was there is kept in {name}"),
    "import-all": ("文档里的文字都放进去了", "all words of the document found a place"),
    "import-left": (
        "下面 {count} 处没有放进去，请看看是否需要：",
        "what found no place ({count}); see whether you need it:",
    ),
    # where in the document, and what was left out
    "at-line": ("第 {number} 行", "line {number}"),
    "at-paragraph": ("第 {number} 段", "paragraph {number}"),
    "at-slide": ("第 {number} 页", "slide {number}"),
    "at-document": ("整个文档", "document"),
    "left-chart": ("图表", "chart"),
    "left-code": ("代码", "code"),
    "left-comment": ("批注", "comment"),
    "left-contents": ("目录", "table of contents"),
    "left-diagram": ("图示", "diagram"),
    "left-embedded": ("嵌入的对象", "embedded object"),
    "left-field": ("文档属性", "property"),
    "left-footnote": ("脚注", "footnote"),
    "left-formula": ("公式", "formula"),
    "left-front": ("开头的一行", "line at the beginning"),
    "left-header": ("页眉或页脚", "header or footer"),
    "left-heading": ("下面没有句子的标题", "heading with no sentence below"),
    "left-hidden": ("隐藏的内容", "hidden content"),
    "left-long": ("太长的一段，请分成几句", "text too long for a slide, split it"),
    "left-name": ("分节的名称", "name of a section"),
    "left-note": ("没有句子可以配的备注", "note with no sentence to go with"),
    "left-picture": ("图片", "picture"),
    "left-row": ("表格的一行", "row of a table"),
    # why a number does not count
    "why-name": ("引号里的名称", "part of a name in quotation marks"),
    "why-time": ("日期或时刻", "a date or an hour"),
    "why-duration": ("时间的长短，不是成果", "how long something takes, no achievement"),
    "why-age": ("年龄", "an age"),
    "why-ordinal": ("次序", "an ordinal: which one, not how many"),
    "why-label": (
        "图、表、展厅、线路或等级的编号",
        "the number of a figure, table, room, line or grade",
    ),
    "why-code": ("代号、号码或版本", "a code, a telephone number or a version"),
    "why-numbering": ("列表的序号或注释的编号", "the number of a list item or a footnote"),
    "why-range": ("范围", "a range"),
    "why-ratio": ("比例或分数", "a ratio or a fraction"),
    "why-idiom": ("习惯说法或算式", "a saying or a formula"),
    "why-prevented": ("前面有反斜线 \\", "a backslash stands before it"),
    "why-emphasised": (
        "花括号里不是一个数，只突出显示",
        "its braces hold no single number, so it is only set large",
    ),
    "why-spelled": (
        "用汉字写的数，只突出显示；要它滚动，请写阿拉伯数字",
        "spelled in words, so it is only set large; to let it count, write digits",
    ),
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
    "author-follows": (
        "跟着您的保存走。现在是 {time} 保存的内容。",
        "Follows what you save. This was saved at {time}.",
    ),
    "author-doubts": (
        "跟着您的保存走。现在是 {time} 保存的内容，有几处请留意。",
        "Follows what you save. This was saved at {time}; some of it may be meant otherwise.",
    ),
    "author-errors": (
        "内容里有错误，见“内容文件里的问题”；其余的照常放映。",
        "There are errors: see what is wrong with the files. All the rest plays.",
    ),
    "author-kept": (
        "刚保存的内容有错误：仍在放映 {time} 的内容，改好并保存就会更新。",
        "What was saved has errors: that of {time} goes on playing until they are mended.",
    ),
}
