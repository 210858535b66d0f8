"""What is said of a show's files: what cannot be read, what was typed wrong, what was repaired."""

_QUOTE = (
    '如果这是要显示的文字，请给整句加上双引号，例如：- "{{百万余名}}铁粉"',
    'if these are words to show, put the whole sentence in double quotes: - "[like] this"',
)
TABLE: dict[str, tuple[str, str]] = {
    # files
    "problem-in-line": ("{file} 第 {line} 行：{text}", "{file}, line {line}: {text}"),
    "problem-in-file": ("{file} 这个文件：{text}", "{file}: {text}"),
    "no-folder": ("找不到这个文件夹", "there is no such folder"),
    "not-a-folder": ("这是一个文件，不是节目文件夹", "this is a file, not the folder of a show"),
    "no-folder?": (
        "请写出放着 show.yaml 的文件夹",
        "name the folder that holds show.yaml",
    ),
    "folder-silent": ("这个文件夹没有应答", "this folder does not answer"),
    "folder-silent?": (
        "请检查网络和磁盘；一有应答就开始播放",
        "check the network and the disk; the show begins as soon as it answers",
    ),
    "folder-read": ("正在读取节目", "the show is being read"),
    "folder-read?": (
        "内容很多，要等一会儿；读完就开始放映",
        "there is much of it, which takes a while; then it begins",
    ),
    "no-show-file": ("缺少 show.yaml", "show.yaml is missing"),
    "no-show-file?": (
        "先用文件夹的名字作标题；请新建 show.yaml，写上 title: 标题",
        "the folder's name is the title for now; add a show.yaml with a line title: …",
    ),
    "no-section-file": ("没有任何篇章文件", "there is no section file"),
    "no-section-file?": (
        "每一篇写成一个 .yaml 文件，放在 show.yaml 旁边",
        "write each section as one .yaml file beside show.yaml",
    ),
    "nothing-plays": ("没有一篇可以播放", "there is nothing to play"),
    "stray-file": (
        "这个文件没有采用：名字要以 .yaml 结尾",
        "this file is left out: its name has to end in .yaml",
    ),
    "stray-file?": (
        "请改名为 {name}；看不到后缀时，先在文件夹的“查看”里打开“文件扩展名”",
        "rename it to {name}; if you see no endings let the folder show file name extensions",
    ),
    "stray-document": (
        "这是文字处理文档，没有采用",
        "this is a document of a word processor; it is left out",
    ),
    "stray-document?": (
        "请另存为纯文本（编码 UTF-8），名字以 .yaml 结尾",
        "save it as plain text in UTF-8, with a name that ends in .yaml",
    ),
    "section-missing": ("没有“{name}”这个文件", "there is no file “{name}”"),
    "section-name": (
        "“{name}”不是这个文件夹里的文件名",
        "“{name}” is no name of a file in this folder",
    ),
    "section-name?": (
        "只写文件名，例如 1-guidance.yaml",
        "write only the name of the file, such as 1-guidance.yaml",
    ),
    "section-twice": ("“{name}”列了两次", "“{name}” is listed twice"),
    "same-id": (
        "与 {other} 重名，这个文件没有采用",
        "has the same name as {other}; this file is left out",
    ),
    "same-id?": ("请改一个文件名", "give the file another name"),
    "not-a-file": ("这不是普通文件", "this is not a plain file"),
    "not-a-file?": (
        "文件夹请不要用 .yaml 结尾的名字",
        "do not give a folder a name that ends in .yaml",
    ),
    "file-gone": ("文件不见了", "the file has gone"),
    "unreadable": ("打不开这个文件", "the file cannot be opened"),
    "unreadable?": (
        "请检查文件的读取权限，或是否正被别的程序占用",
        "check that the kiosk may read it and that no other program holds it",
    ),
    "link-outside": (
        "这个链接指向节目文件夹之外，没有采用",
        "this link leads out of the show's folder; it is left out",
    ),
    "file-too-large": ("文件超过 {limit} KB", "the file is larger than {limit} KB"),
    "file-too-large?": (
        "请拆成几篇；图片不要写进文字文件",
        "split it into several sections; pictures do not belong into a text file",
    ),
    "more-problems": ("另外还有 {count} 个问题没有列出", "and {count} more problems"),
    # encoding
    "encoding-other": (
        "文件编码是 {encoding}，已自动转换",
        "the file is written in {encoding}; it was converted",
    ),
    "resave?": (
        "请用编辑器“另存为”，编码选 UTF-8",
        "save it again with the encoding UTF-8",
    ),
    "encoding-unknown": ("看不懂文件的编码", "the encoding of the file is unknown"),
    "encoding-damaged": (
        "文件从这里起损坏或没有存完",
        "the file is damaged or cut short from here on",
    ),
    "encoding-damaged?": (
        "请用编辑器打开检查，再完整保存一次",
        "open it in an editor, check it and save it again",
    ),
    "nul": (
        "文件里有空字符（NUL），不是文字文件",
        "there is a NUL character; this is no text file",
    ),
    "nul?": ("请用编辑器“另存为”文字文件，编码选 UTF-8", "save it again as plain text in UTF-8"),
    "invisible": (
        "去掉了 {count} 个看不见的字符（第一个是 {code}）",
        "{count} invisible characters were taken out (the first is {code})",
    ),
    "invisible?": (
        "多半是从网页或 Word 复制带来的，请重新输入这几个字",
        "they often come with text copied from a web page; type these words again",
    ),
    # pictures
    "picture-url": ("图片不能是网址", "a picture cannot be a web address"),
    "picture-outside": (
        "图片“{name}”不在节目文件夹里",
        "the picture “{name}” is not in the show's folder",
    ),
    "picture-inside?": (
        "请把图片放进节目文件夹，只写文件名",
        "put the picture into the show's folder and write only its name",
    ),
    "picture-missing": ("找不到图片“{name}”", "there is no picture “{name}”"),
    "picture-suffix": (
        "不支持“{name}”这种图片",
        "“{name}” is no kind of picture that can be shown",
    ),
    "picture-kinds?": ("请存成 PNG、JPG 或 WebP", "save it as PNG, JPG or WebP"),
    "picture-empty": ("图片“{name}”是空文件", "the picture “{name}” is an empty file"),
    "picture-unreadable": ("打不开图片“{name}”", "the picture “{name}” cannot be opened"),
    "picture-not": (
        "“{name}”不是图片，内容是{kind}",
        "“{name}” is no picture that can be shown: it holds {kind}",
    ),
    "picture-renamed": (
        "图片“{name}”其实是 {kind}，照常显示",
        "the picture “{name}” is really {kind}; it is shown all the same",
    ),
    "picture-renamed?": ("请把后缀改成 {suffix}", "give it the ending {suffix}"),
    "picture-cut": (
        "图片“{name}”损坏或没有存完",
        "the picture “{name}” is damaged or cut short",
    ),
    "picture-again?": ("请重新导出或复制一次", "export or copy it again"),
    "picture-heavy": (
        "图片“{name}”超过 {limit} MB",
        "the picture “{name}” is larger than {limit} MB",
    ),
    "picture-large": (
        "图片“{name}”太大：{width}×{height} 像素",
        "the picture “{name}” is too large: {width}×{height} pixels",
    ),
    "picture-large?": (
        "请缩小到宽 {most} 像素以内",
        "make it no wider than {most} pixels",
    ),
    "picture-shape": (
        "图片“{name}”太长或太扁：{width}×{height} 像素",
        "the picture “{name}” is too long and thin: {width}×{height} pixels",
    ),
    "picture-shape?": ("请裁成接近屏幕的形状", "crop it to about the shape of a screen"),
    "kind-html": ("网页", "a web page"),
    "kind-svg": ("SVG 矢量图", "an SVG drawing"),
    "kind-text": ("文字", "text"),
    "kind-pdf": ("PDF 文档", "a PDF document"),
    "kind-gif": ("GIF 图片", "a GIF picture"),
    "kind-bmp": ("BMP 图片", "a BMP picture"),
    "kind-tiff": ("TIFF 图片", "a TIFF picture"),
    "kind-heic": ("HEIC 或 AVIF 图片", "a HEIC or AVIF picture"),
    "kind-zip": ("压缩包或 Office 文档", "an archive or office document"),
    "kind-unknown": ("别的东西", "something else"),
    # writing
    "empty-file": ("文件是空的", "the file is empty"),
    "empty-file?": ("至少要有 title 和内容", "it needs at least a title and its content"),
    "many-documents": (
        "从这里起是第二份文档（---），后面的没有采用",
        "a second document (---) begins here; what follows is left out",
    ),
    "many-documents?": (
        "请删去中间的 ---，或另存一个文件",
        "delete the --- or use another file",
    ),
    "alias": ("句子不能以 * 开头（这是引用的写法）", "a text cannot begin with * (an alias)"),
    "anchor": ("句子不能以 & 开头（这是引用的写法）", "a text cannot begin with & (an anchor)"),
    "tag": (
        "句子不能以 ! 开头（这是类型的写法“{tag}”）",
        "a text cannot begin with ! (a tag, “{tag}”)",
    ),
    "opening-sign?": _QUOTE,
    "quote?": _QUOTE,
    "merge-key": ("不能使用 << 合并写法", "merge keys (<<) are not allowed"),
    "merge-key?": ("请把内容直接写出来", "write the content out"),
    "key-not-text": ("冒号前面应是一个词", "what stands before the colon should be one word"),
    "duplicate-key": (
        "“{name}”重复了，第 {line} 行已经写过；这里的没有采用",
        "“{name}” is written twice, first in line {line}; this one is left out",
    ),
    "too-deep": ("嵌套超过 {limit} 层", "nested deeper than {limit} levels"),
    "too-deep?": (
        "多半是括号或缩进写错了，请对照别的篇章",
        "most likely a bracket or an indent is wrong; compare with another section",
    ),
    "too-many": ("文件内容太多", "the file holds too much"),
    "text-too-long": (
        "这段文字有 {length} 个字，最多 {limit} 个",
        "this text has {length} characters, at most {limit} are shown",
    ),
    "text-too-long?": ("请分成几句", "split it into several sentences"),
    "tab": ("行首或冒号后用了制表符（Tab）", "there is a tab before the words of this line"),
    "tab?": ("请改成空格，每层两个空格", "use spaces, two for each level"),
    "tab-lines": (
        "从这里起有 {count} 行在行首或冒号后用了制表符（Tab）",
        "from here on {count} lines have a tab before their words",
    ),
    "wide-space-lines": (
        "从这里起有 {count} 行在行首、减号或冒号后用了全角空格",
        "from here on {count} lines have a wide space before their words",
    ),
    "wide-space": (
        "行首、减号或冒号后有全角空格",
        "there is a wide space before the words of this line",
    ),
    "wide-space?": ("请改成半角空格，每层两个", "use plain spaces, two for each level"),
    "wide-colon": ("用了全角冒号“：”", "there is a full-width colon “：”"),
    "wide-colon?": (
        "请改成半角冒号加一个空格，例如 title: 标题",
        "use a plain colon and a space, as in title: Words",
    ),
    "colon-space": ("冒号后面缺少空格", "there is no space after the colon"),
    "colon-space?": ("例如 title: 标题", "write it as in title: Words"),
    "wide-dash": (
        "行首的符号不是半角减号",
        "the sign at the start of the line is no plain dash",
    ),
    "wide-dash?": (
        "请用半角减号加一个空格，例如 - 句子",
        "use a plain dash and a space: - Words",
    ),
    "dash-space": ("减号后面缺少空格", "there is no space after the dash"),
    "dash-space?": (
        "例如 - 句子；如果是负数，请给整句加双引号",
        "write it as in - Words; if it is a negative number, put the text in double quotes",
    ),
    "open-quote": ("引号没有配对", "this quotation mark is not closed"),
    "open-quote?": (
        "请在句末补上同样的引号；句中引用请用“ ”",
        "close it with the same mark; inside a sentence use “ ”",
    ),
    "escape": (
        "双引号里的反斜杠 \\ 写法不对",
        "the backslash inside double quotes is not understood",
    ),
    "escape?": (
        "请去掉双引号，或写成两个反斜杠 \\\\",
        "take the quotes away or write two backslashes \\\\",
    ),
    "inner-quote": (
        "英文引号后面还有文字",
        "words follow after the closing quotation mark",
    ),
    "inner-quote?": (
        "句中引用请用“ ”；英文引号只能放在整句的两头",
        "inside a sentence use “ ”; plain quotes go around the whole of it",
    ),
    "open-bracket": ("这个括号没有配对", "this bracket is not closed"),
    "open-bracket?": _QUOTE,
    "no-colon": ("这一行缺少冒号", "this line has no colon"),
    "no-colon?": ("例如 title: 标题", "as in title: Words"),
    "indent": ("这一行没有和同级的对齐", "this line is not aligned with its neighbours"),
    "indent?": (
        "同一级的行，前面的空格要一样多，每层两个空格",
        "lines of one level begin with the same number of spaces, two for each level",
    ),
    "comment": (
        "从井号（#）起的字不会显示",
        "what follows the sign # is a comment and not shown",
    ),
    "comment?": (
        "要显示就给整句加双引号；是说明就在井号后加一个空格",
        "to show it put the whole text in double quotes; in a comment put a space after #",
    ),
    "opening-sign": ("句子不能以 {sign} 开头", "a text cannot begin with {sign}"),
    "second-colon": (
        "这里不该有“冒号加空格”",
        "a colon with a space is not understood here",
    ),
    "second-colon?": (
        "句子里的冒号请用全角“：”，或给整句加双引号",
        "put the whole text in double quotes",
    ),
    "syntax": ("这里的写法看不懂", "this is not understood"),
    "syntax?": (
        "请检查这一行和上一行的缩进、冒号、减号和引号",
        "check indent, colon, dash and quotation marks of this line and the one above",
    ),
    # structure
    "missing": ("缺少必填的“{name}”", "“{name}” is missing"),
    "empty": ("“{name}”是空的", "“{name}” is empty"),
    "want-text": ("“{name}”应是一段文字", "“{name}” should be a text"),
    "want-text?": (
        "写在冒号后面的同一行；句子里有冒号时给整句加双引号",
        "write it on the line of its colon; put a text with a colon in double quotes",
    ),
    "want-list": ("“{name}”应是列表", "“{name}” should be a list"),
    "want-list?": (
        "每项一行，以“- ”开头",
        "one line for each, beginning with a dash and a space",
    ),
    "want-table": ("这里应写成“键: 值”", "this should be lines of key: value"),
    "want-table?": ("例如 title: 标题", "as in title: Words"),
    "unknown-key": ("不认识“{name}”，没有采用", "“{name}” is unknown and left out"),
    "did-you-mean?": ("是不是“{guess}”？", "did you mean “{guess}”?"),
    "known-words?": ("可以用：{known}", "known are: {known}"),
    "unknown-layout": ("没有“{name}”这种版式", "there is no layout “{name}”"),
    "unknown-count": ("数字没有“{name}”这种走法", "there is no way to count “{name}”"),
    "unknown-palette": ("没有“{name}”这种配色", "there is no palette “{name}”"),
    "unknown-icon": ("没有“{name}”这个图标", "there is no icon “{name}”"),
    "unknown-icon?": ("例如 mdi6.school", "one that exists is mdi6.school"),
    "unknown-language": ("看不懂语言“{name}”", "the language “{name}” is unknown"),
    "unknown-language?": ("例如 zh-CN 或 en", "such as zh-CN or en"),
    "want-flag": ("“{name}”只能写 true 或 false", "“{name}” should be true or false"),
    "line-break": (
        "“{name}”里有换行，已连成一行",
        "“{name}” goes over several lines; it is set as one",
    ),
    "line-break?": ("请写在一行里", "write it on one line"),
    "colon-in-fact": (
        "句子里有“冒号加空格”，被当成了“键: 值”",
        "a colon with a space makes this a key and a value, not a sentence",
    ),
    "colon-in-fact?": (
        "请用全角冒号“：”，或给整句加双引号",
        "put the whole sentence in double quotes",
    ),
    "fact-left-out": ("这一句没有文字，没有采用", "this fact has no words and is left out"),
    "no-facts": ("这个标题下没有可以播放的句子", "this topic has no fact to play"),
    "no-topics": ("这一篇没有可以播放的内容", "this section has no topic to play"),
    "brace-unclosed": ("左花括号 {{ 没有配对", "this brace {{ is not closed"),
    "brace-unopened": ("右花括号 }} 没有配对", "this brace }} was never opened"),
    "brace-empty": ("花括号里是空的", "there is nothing between the braces"),
    "brace?": (
        "强调数字写成 {{百万余名}}；要显示花括号本身请写两个",
        "a forced figure is written {{a million}}; a brace itself is written twice",
    ),
    "count": ("{errors} 个错误，{warnings} 个提醒", "{errors} errors, {warnings} warnings"),
    "warning": ("提醒：{message}", "warning: {message}"),
    "repaired": ("{message}；先按改好的读取", "{message}; it is read as if mended"),
    "smart-quote": (
        "整句外面是中文引号 {sign}，没有当作句子的一部分",
        "the marks around the whole text ({sign}) are no plain quotes; they are not shown",
    ),
    "smart-quote?": (
        '请换成英文双引号 "，并关掉编辑器的“智能引号”',
        "use plain double quotes \" and switch the editor's smart quotes off",
    ),
    "tab-inside": (
        "句子里有制表符（Tab），当作空格",
        "there is a tab inside the text; it is taken for a space",
    ),
    "tab-inside?": (
        "多半是从 Excel 粘贴带来的，请换成空格或标点",
        "it often comes from a spreadsheet; put a space or a comma there",
    ),
    "rank": (
        "空格加井号（#）后面的字会被当成说明",
        "what follows a space and the sign # would be a comment",
    ),
    "rank?": ("请给整句加双引号", "put the whole text in double quotes"),
    "no-dash": ("这一行的开头缺少减号", "the dash at the start of this line is missing"),
    "no-dash?": ("例如 - 句子", "write it as in - Words"),
    "number-dash": ("列表前面写了编号", "the list is numbered"),
    "number-dash?": (
        "请把编号换成减号加一个空格，例如 - 句子",
        "put a dash and a space instead: - Words",
    ),
    "no-comma": ("括号里缺少逗号", "a comma is missing between the brackets"),
    "no-comma?": (
        "用半角逗号隔开；最好每项一行，以“- ”开头",
        "put one there, or better write one line for each, beginning with a dash and a space",
    ),
    "loose-line": (
        "这一行像是上面那句的下半句，已接在一起",
        "this line seems to be the rest of the text above; they were joined",
    ),
    "loose-line?": (
        "一句话写在一行里；如果是另一句，请以“- ”开头",
        "write a text on one line; if this is another, begin it with a dash and a space",
    ),
    "value-below": (
        "“{name}”的内容写到了下一行",
        "the text of “{name}” stands on the next line",
    ),
    "value-below?": ("请写在冒号后面的同一行", "write it on the line of its colon"),
    "text-key": (
        "这一句下面还有“{name}”，前面要写 {word}:",
        "as “{name}” stands below it, this needs a {word}: before it",
    ),
    "text-key?": ("例如 - {word}: 文字", "write it as in - {word}: Words"),
    "stray-rule": (
        "中间有一行 ---，会把文件分成两份",
        "a line of dashes (---) would split the file in two",
    ),
    "stray-rule?": ("请删去这一行", "delete this line"),
    "duplicate-list": (
        "“{name}”重复了，第 {line} 行已经写过；两处的内容连在一起",
        "“{name}” is written twice, first in line {line}; both lists are joined",
    ),
    "duplicate-list?": ("请删去这一行", "delete this line"),
    "key-meant": ("不认识“{name}”", "“{name}” is unknown"),
}
