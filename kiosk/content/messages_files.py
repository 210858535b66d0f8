"""The messages about files, their encoding and pictures; `messages` hands them out."""

FILES: dict[str, tuple[str, str]] = {
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
}
