"""The messages about slips of the pen that the kiosk puts right; `messages` hands them out."""

SLIPS: dict[str, tuple[str, str]] = {
    "mended": ("{message}；先按改好的读取", "{message}; it is read as if mended"),
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
