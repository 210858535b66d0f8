"""The messages about the machine the kiosk plays on; `messages` hands them out."""

MACHINE: dict[str, tuple[str, str]] = {
    # how the show is drawn
    "level": (
        "绘制：{renderer}，{effects}；{reason}",
        "drawn with {renderer}, {effects}: {reason}",
    ),
    "level-rich": ("全部效果，雪花 {flakes} 片", "all effects, {flakes} flakes"),
    "level-calm": ("简洁效果，雪花 {flakes} 片", "calm effects, {flakes} flakes"),
    "level-environment": (
        "由环境变量指定为 {gpu}",
        "the environment says {gpu}",
    ),
    "level-asked": ("由设置指定", "the settings say so"),
    "level-system": ("由操作系统选择显卡接口", "the system knows its graphics processor"),
    "level-no-device": ("没有找到显卡", "there is no graphics processor"),
    "level-no-opengl": ("OpenGL 无法使用", "OpenGL does not work here"),
    "level-by-processor": (
        "没有显卡，OpenGL 由处理器模拟（{gpu}）",
        "OpenGL is done by the processor ({gpu})",
    ),
    "level-gpu": ("显卡 {gpu}", "there is a graphics processor ({gpu})"),
    "graphics-failed": (
        "显卡绘制失败，改用软件绘制重新启动",
        "the graphics processor could not be used; starting again with the software renderer",
    ),
}
