"""Encodes frames into an MP4 that plays everywhere: H.264, 4:2:0, a key frame for each slide."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
from av.codec.context import ThreadType
from av.video.frame import PictureType
from av.video.reformatter import Colorspace, VideoReformatter
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from kiosk.export.film import Frame

_QUALITY = {"crf": "18", "preset": "veryfast", "tune": "animation"}
_BT709 = 1  # the number of what high-definition television uses, in all three places
_TV_RANGE = 1


def next_even(length: int) -> int:
    """Return the next even length, as 4:2:0 stores colours for squares of four pixels."""
    return length + length % 2


def encode(frames: Iterable[Frame], size: tuple[int, int], rate: int, path: Path) -> None:
    """Encode frames of a size with even sides, in pixels, at `rate` frames a second."""
    with av.open(path, "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=rate, options=_QUALITY)
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        stream.thread_type = ThreadType.FRAME  # a third faster than by slices, and the same film
        stream.codec_context.time_base = step = Fraction(1, rate)
        stream.colorspace = stream.color_primaries = stream.color_trc = _BT709
        stream.color_range = _TV_RANGE
        reformatter = VideoReformatter()
        for number, frame in enumerate(frames):
            picture = reformatter.reformat(
                _picture(frame.picture), format="yuv420p", dst_colorspace=Colorspace.ITU709
            )
            picture.pts, picture.time_base = number, step
            picture.pict_type = PictureType.I if frame.first else PictureType.NONE
            container.mux(stream.encode(picture))
        container.mux(stream.encode())


def _picture(image: QImage) -> av.VideoFrame:
    frame = av.VideoFrame(image.width(), image.height(), "bgra")
    plane = frame.planes[0]
    if plane.line_size != image.bytesPerLine():  # its lines are longer: so let ours be
        image = image.copy(QRect(0, 0, plane.line_size // 4, image.height()))
    plane.update(bytes(image.constBits()))
    return frame
