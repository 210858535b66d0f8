"""The messages about how a file is written and built; `messages` hands them out."""

_QUOTE = (
    '如果这是要显示的文字，请给整句加上双引号，例如：- "{{百万余名}}铁粉"',
    'if these are words to show, put the whole sentence in double quotes: - "[like] this"',
)

WRITING: dict[str, tuple[str, str]] = {
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
}
