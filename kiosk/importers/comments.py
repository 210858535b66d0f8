"""The comments in the files of a new show, in both languages."""

SHOW = {
    "zh": """\
整个节目的开头和结尾。每一篇内容在旁边的文件里，按文件名的顺序播放；
新增一篇，就新建一个文件，文件名用英文和数字。写法请看第一篇开头的说明。
井号（#）后面的字是说明，不会显示。""",
    "en": """\
The beginning and the end of the whole show. Each section is a file beside this one; they
play in the order of their names. To add a section, add a file. How to write one is told at
the top of the first. What follows the sign # is a comment and never shown.""",
}

SECTION = {
    "zh": """\
一篇（一个文件）的写法。

- 每个标题（title）下面的 facts 里，一行一句话，以“减号加空格”开头。
- 数字不用做记号：屏幕会自己找到数字和单位，让它滚动增长到您写的数。
  想强调的字用花括号括起来：{百万余名}；不想滚动的数字前面加一个反斜杠：\\10 大项目。
  花括号本身要写两个：{{ }}。
- 句子里如果有“半角冒号加空格”，或以引号、括号等半角符号开头，请给整句加双引号；
  双引号里的反斜杠要写两个。
- 一句话需要更多说明时，写成几行：
      - text: 参加竞赛的职工超过 548 万人次
        picture: workshop.webp      # 图片放在这个文件夹里
        note: 讲解词，只有工作人员看得到
- 这一篇还可以有：short（导航栏里的短名）、tagline（口号）、intro（引言）、
  icon（图标，例如 mdi6.school）、palette（配色，例如 amber）。

写错了不要紧：屏幕继续播放没有问题的内容。检查命令会指出文件、行号和改法：
  {kiosk} check 这个文件夹""",
    "en": """\
How a section, one file, is written.

- Below each title stand its facts, one sentence a line, beginning with a dash and a space.
- Numbers need no mark: the kiosk finds each with its unit and lets it count up to exactly
  what you wrote. To set words like a number write {a million}; a backslash keeps a number
  still: \\10 golden rules. To show a brace write it twice: {{ }}.
- Put a sentence in double quotes if it holds a colon followed by a space, or begins with a
  quotation mark or bracket; inside double quotes a backslash is written twice.
- When a sentence needs more, write it on several lines:
      - text: More than 6,500 workers have been trained
        picture: workshop.webp      # lies in this folder
        note: what the guide says; only staff see it
- A section may also have: short (its name in the bar), tagline, intro, icon (such as
  mdi6.school) and palette (such as amber).

A mistake costs only itself. This names each with its line and says how to mend it:
  {kiosk} check THIS-FOLDER""",
}


def as_comment(text: str) -> str:
    """Write a text as comment lines."""
    return "".join(f"# {line}".rstrip() + "\n" for line in text.split("\n"))
