"""Fills in words.txt from the dictionary of jieba 0.42 (MIT licence: LICENSE-jieba.txt).

    python build_words.py path/to/jieba/dict.txt          write the marks behind the words anew
    python build_words.py path/to/jieba/dict.txt --new    list words that are not in the file

The words were chosen by hand from the second list: those that may follow a number as a whole.
"""

import re
import sys
from pathlib import Path

FILE = Path(__file__).with_name("words.txt")
COMMON = 30  # how often the dictionary must have met a word to be offered
PLAIN = 150  # and how often to stop a word that it overlaps
NOUNS_AND_VERBS = {"n", "nz", "nt", "ns", "vn", "v", "a", "l", "j", "b"}
NEVER_BEGINS = "的了着过地得"  # behind a word these are particles
STILL_A_WORD = {"大学": "生", "大中": "专学", "方面": "对", "成员": "外", "部长": "子"}

# Newer words, and such as the dictionary does not give as nouns, begun with the last character.
ALSO = {
    "名师": "范生傅德",
    "本科": "普幻",
    "家电": "商竞",
    "名校": "长",
    "名医": "护",
    "名城": "管",
}


def main(dictionary: Path, *, new: bool) -> None:
    """Rewrite the file, or print what else begins as its words do."""
    known: dict[str, tuple[int, str]] = {}
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, often, kind = line.split()
        known[word] = int(often), kind
    lines = FILE.read_text(encoding="utf-8").splitlines()
    if new:
        chosen = {re.sub(r"!.*", "", word) for line in lines for word in line.split()}
        heads = {word[0] for word in chosen}
        for word, (often, kind) in sorted(known.items()):
            if word[0] in heads and often >= COMMON and len(word) > 1 and word not in chosen:
                print(word, often, kind)
        return
    begun: dict[str, set[str]] = {}
    for word, (often, kind) in known.items():
        if len(word) == 2 and often >= PLAIN and kind in NOUNS_AND_VERBS:
            begun.setdefault(word[0], set()).add(word[1])

    def marked(word: str) -> str:
        if "<" in word:  # a word that ends like a qualifier, and what is no such word before it
            return word
        bare = re.sub(r"!.*", "", word)
        never = set(NEVER_BEGINS + STILL_A_WORD.get(bare, ""))
        stops = "".join(sorted((begun.get(bare[-1], set()) | set(ALSO.get(bare, ""))) - never))
        return f"{bare}!{stops}" if stops else bare

    out = [line if line.startswith("#") else " ".join(map(marked, line.split())) for line in lines]
    FILE.write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), new="--new" in sys.argv)
