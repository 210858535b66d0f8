"""What each layout of a fact is called; its name, which authors write, stands in its key."""

TABLE = {
    "layout-hero": ("一个大数 hero", "hero (one great figure)"),
    "layout-cards": ("卡片 cards", "cards (figures with labels)"),
    "layout-sentence": ("句子 sentence", "sentence"),
    "layout-ring": ("圆环 ring", "ring (a share)"),
    "layout-growth": ("增长 growth", "growth (before and after)"),
    "layout-pair": ("因果 pair", "pair (a cause and its result)"),
    "layout-dots": ("人形 dots", "dots (every one drawn)"),
    "layout-years": ("年份 years", "years (a line of years)"),
    "layout-story": ("分段 story", "story (in steps)"),
    "layout-statement": ("文字 statement", "statement (words alone)"),
}
#: The names that an author may write behind `layout:`, besides `auto`.
NAMES = tuple(key.removeprefix("layout-") for key in TABLE)
