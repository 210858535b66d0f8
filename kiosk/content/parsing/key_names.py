"""Resolves keys that are written in Chinese, in capitals, in full-width letters, or misspelt."""

import unicodedata
from collections.abc import Collection
from difflib import get_close_matches

_SIMILARITY_CUTOFF = 0.8  # titel → title, topic → topics, pictrue → picture; sight → title is less
_LONGEST = 32  # characters

# Words people write for a key when they translate it; which one holds depends on the form.
_CHINESE = {
    "title": ("标题", "题目", "名称"),
    "short": ("简称", "短标题"),
    "tagline": ("副标题", "口号", "标语"),
    "icon": ("图标",),
    "palette": ("配色", "颜色"),
    "intro": ("引言", "导语", "简介", "介绍"),
    "topics": ("主题", "专题", "标题列表", "内容"),
    "facts": ("事实", "句子", "要点", "内容"),
    "text": ("文字", "正文", "句子", "内容"),
    "layout": ("版式", "布局"),
    "picture": ("图片", "照片", "配图"),
    "count": ("计数",),
    "source": ("来源", "出处", "数据来源"),
    "as_of": ("日期", "截至", "截止"),
    "note": ("备注", "讲解词", "讲解"),
    "organisation": ("单位", "机构"),
    "occasion": ("场合",),
    "language": ("语言",),
    "closing": ("结尾", "结束"),
    "sections": ("篇章", "顺序"),
    "require_sources": ("必须有来源",),
    "caption": ("图注", "说明"),
}


def intended_key(word: str, known: Collection[str], *, guess: bool = True) -> str:
    """Return the known key that a word stands for, else an empty text.

    A misspelt word is compared with the known keys by similarity, unless `guess` is off.
    """
    if word in known:
        return word
    plain = unicodedata.normalize("NFKC", word[:_LONGEST]).strip("\"'“”‘’ \u3000").casefold()
    if plain in known:
        return plain
    joined = plain.replace(" ", "_").replace("-", "_")
    for key in known:
        if joined == key or joined.replace("_", "") == key.replace("_", ""):
            return key
    for key in known:
        if plain in _CHINESE.get(key, ()):
            return key
    if not guess or not plain.isascii():
        return ""
    return next(iter(get_close_matches(plain, known, 1, _SIMILARITY_CUTOFF)), "")
