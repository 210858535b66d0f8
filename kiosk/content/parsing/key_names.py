"""Resolves keys and fixed values in Chinese, in capitals, in full-width letters, or misspelt."""

import unicodedata
from collections.abc import Collection
from difflib import get_close_matches

_SIMILARITY_CUTOFF = 0.8  # titel → title, topic → topics, pictrue → picture; sight → title is less
_LONGEST = 32  # characters

# Words people write for a key or a value when they translate it; what is known decides.
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
    "theme": ("风格", "主题风格", "样式"),
    "ground": ("底色",),
    "brand": ("品牌色", "标准色"),
    "words": ("文字颜色", "文字"),
    "numerals": ("数字颜色", "数字"),
    "backdrop": ("背景",),
    "snow": ("下雪", "雪花"),
    "require_sources": ("必须有来源",),
    "caption": ("图注", "说明"),
    # values
    "auto": ("自动",),
    "hero": ("大字", "大数", "一个大数"),
    "cards": ("卡片",),
    "sentence": ("整句",),
    "ring": ("圆环", "环形", "环"),
    "growth": ("增长",),
    "pair": ("因果",),
    "dots": ("人形", "点阵"),
    "years": ("年份",),
    "story": ("分段",),
    "statement": ("陈述",),
    "roll": ("滚动",),
    "crimson": ("红", "红色", "深红", "大红"),
    "amber": ("黄", "黄色", "橙色", "金色", "琥珀色"),
    "jade": ("绿", "绿色", "翠绿"),
    "azure": ("蓝", "蓝色", "天蓝"),
    "violet": ("紫", "紫色"),
    "night": ("黑", "黑色", "夜色"),
    "zh-CN": ("中文", "汉语", "简体中文"),
    "en": ("英文", "英语", "english"),
    "ja": ("日文", "日语", "日本語", "japanese"),
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
