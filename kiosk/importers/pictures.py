"""Gives the pictures of a document to the facts that they stand beside."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from kiosk.content.image_header import ImageHeader, identify_image
from kiosk.content.model import PICTURE_FORMATS
from kiosk.content.picture_files import MOST_BYTES, MOST_PIXELS, MOST_SIDE
from kiosk.importers.archive import Archive, Relation
from kiosk.importers.document_outline import DocumentPlace, Omission, Picture, Unit
from kiosk.importers.show_texts import FactText, SectionText, TopicText

_LEAST_PHOTOGRAPH = 1_800_000  # English Metric Units, 5 cm
_LEAST_SIDE = 300  # pixels; smaller ones are icons and lines
_MOST_ASPECT = 4  # of the longer side to the shorter; longer ones are banners


@dataclass(frozen=True, slots=True)
class PlacedPictures:
    """Sections with pictures, the files of these by name, and the pictures without a place."""

    sections: tuple[SectionText, ...]
    files: dict[str, bytes]
    omissions: tuple[Omission, ...]


def embedded_picture(
    archive: Archive,
    relations: Mapping[str, Relation],
    element: Element,
    where: DocumentPlace,
    description: str,
) -> Picture | None:
    """Return the only picture in an element, None where it is cropped or a film.

    What an author cropped off may be nobody's business, and only a painter could take it away.
    """
    blips = list(element.iter("a-blip"))
    crops = (value for crop in element.iter("a-srcRect") for value in crop.attrib.values())
    film = next(element.iter("a-videoFile"), None) is not None
    if len(blips) != 1 or film or any(value.strip("0%") for value in crops):
        return None
    relation = relations.get(blips[0].get("r-embed", ""))
    data = archive.picture(relation.target) if relation else None
    return Picture(data, where, description) if data else None


def is_icon(width: float, height: float) -> bool:
    """Whether a picture is shown too small for a photograph, in English Metric Units."""
    return 1 < min(width, height) < _LEAST_PHOTOGRAPH


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
    above = [each for each in topics if _number(each[2]) <= number]
    for s, t, topic in above[-1:]:
        before = [f for f, fact in enumerate(topic.facts) if _number(fact) <= number]
        after = range(len(before), len(topic.facts))
        yield from ((s, t, f) for f in (*reversed(before), *after))


def _number(text: TopicText | FactText) -> int:
    """Return where a text begins; a topic without a heading of its own does with its first fact."""
    if text.where is None and isinstance(text, TopicText):
        return _number(text.facts[0])
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
