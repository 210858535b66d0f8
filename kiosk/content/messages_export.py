"""The messages of `export`; `messages` hands them out."""

EXPORT: dict[str, tuple[str, str]] = {
    "exporting-backdrops": ("绘制背景", "painting backdrops"),
    "exporting-slides": ("导出画面", "drawing slides"),
    "exporting-film": ("导出视频", "filming"),
    "exported": ("已导出：{name}（{size}）", "exported: {name} ({size})"),
    "export-taken": (
        "{name} 已经存在，里面不全是以前导出的画面，没有动它；请换一个名字",
        "{name} exists, holds more than slides exported before, and was left alone; "
        "choose another name",
    ),
    "export-failed": (
        "没有导出 {name}：{error}；原有的文件没有改动",
        "{name} was not exported: {error}; what was there before is unchanged",
    ),
    "export-stopped": (
        "已停止，没有导出 {name}；原有的文件没有改动",
        "stopped; {name} was not exported, and what was there before is unchanged",
    ),
    "export-kind": (
        "不能导出 {ending} 文件；可以用 .pdf、.mp4、.csv，或写一个文件夹的名字",
        "no {ending} file can be exported; use .pdf, .mp4, .csv, or the name of a folder",
    ),
    "export-film-missing": (
        "导出视频还要装一个软件包，请运行：{command}",
        "for a film one more package is needed; run: {command}",
    ),
    "export-film-system": (
        "视频只能在 Linux 上导出；这台机器可以导出画面和 .pdf",
        "a film can only be exported on Linux; this machine can export slides and .pdf",
    ),
}
