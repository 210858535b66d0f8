"""Gives the pictures of a document to the facts that they stand beside."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.content.image_header import ImageHeader, identify_image
from kiosk.content.model import PICTURE_FORMATS
from kiosk.content.picture_files import MOST_BYTES, MOST_PIXELS, MOST_SIDE
from kiosk.importers.document_outline import Omission, Picture, Unit
from kiosk.importers.show_texts import FactText, SectionText, TopicText

_LEAST_SIDE = 300  # pixels; smaller ones are icons and lines
_MOST_ASPECT = 4  # of the longer side to the shorter; longer ones are banners


@dataclass(frozen=True, slots=True)
class PlacedPictures:
    """Sections with pictures, the files of these by name, and the pictures without a place."""

    sections: tuple[SectionText, ...]
    files: dict[str, bytes]
    omissions: tuple[Omission, ...]


def place_pictures(
    sections: tuple[SectionText, ...], pictures: Sequence[Picture]
) -> PlacedPictures:
    """Give each photograph to a fact beside it; what many pages repeat is their decoration."""
    times = Counter(each.data for each in pictures)
    taken: dict[tuple[int, int, int], str] = {}
    files: dict[str, bytes] = {}
    omissions: list[Omission] = []
    for picture in pictures:
        suffix = _suffix(picture.data)
        once = times[picture.data] == 1
        free = (place for place in _places(sections, picture) if place not in taken)
        place = next(free, None) if suffix and once else None
        if place is None:
            omissions.append(Omission("left-picture", picture.where, picture.description))
        else:
            taken[place] = f"picture-{len(files) + 1}{suffix}"
            files[taken[place]] = picture.data
    return PlacedPictures(_with(sections, taken), files, tuple(omissions))


def _suffix(data: bytes) -> str:
    """Return the suffix of a photograph that can be shown, else ""."""
    header = identify_image(data)
    if not isinstance(header, ImageHeader) or not header.complete or len(data) > MOST_BYTES:
        return ""
    short, long = sorted((header.width, header.height))
    if short < _LEAST_SIDE or long > _MOST_ASPECT * short:
        return ""
    if long > MOST_SIDE or long * short > MOST_PIXELS:
        return ""
    return next(suffix for suffix, kind in PICTURE_FORMATS.items() if kind == header.kind)


def _places(sections: Sequence[SectionText], picture: Picture) -> Iterator[tuple[int, int, int]]:
    """Yield the facts of a picture by section, topic and place there, the nearest first."""
    number = picture.where.number
    topics = [
        (s, t, topic)
        for s, section in enumerate(sections)
        for t, topic in enumerate(section.topics)
    ]
    if picture.where.unit is Unit.SLIDE:
        yield from (
            (s, t, f)
            for s, t, topic in topics
            for f, fact in enumerate(topic.facts)
            if _number(fact) == number
        )
        return
    above = [each for each in topics if min(_number(each[2]), _number(each[2].facts[0])) <= number]
    for s, t, topic in above[-1:]:
        before = [f for f, fact in enumerate(topic.facts) if _number(fact) <= number]
        after = range(len(before), len(topic.facts))
        yield from ((s, t, f) for f in (*reversed(before), *after))


def _number(text: TopicText | FactText) -> int:
    return text.where.number if text.where else 0


def _with(
    sections: Sequence[SectionText], names: dict[tuple[int, int, int], str]
) -> tuple[SectionText, ...]:
    return tuple(
        replace(
            section,
            topics=tuple(
                replace(
                    topic,
                    facts=tuple(
                        replace(fact, picture=names.get((s, t, f), ""))
                        for f, fact in enumerate(topic.facts)
                    ),
                )
                for t, topic in enumerate(section.topics)
            ),
        )
        for s, section in enumerate(sections)
    )
