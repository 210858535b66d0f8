pragma Singleton

import QtQuick

// What the interface itself says, in the language of the show.
QtObject {
    id: root

    property bool chinese: true

    readonly property string hint: chinese ? "轻触屏幕，开始浏览" : "Touch the screen to explore"
    readonly property string overview: chinese ? "总览" : "Overview"
    readonly property string help: chinese ? "讲解按键" : "Keys for presenting"
    readonly property string helpClose: chinese ? "按任意键关闭" : "Press any key to close"
    readonly property string nothing: chinese ? "暂时没有可以放映的内容" : "There is nothing to play yet"
    readonly property string nothingHint: chinese ? "请工作人员运行 check 命令，按提示修改内容文件。" : "Staff: run the check command and mend the section files as it says."

    function remaining(seconds: int): string {
        return chinese ? `${seconds} 秒后回到循环放映，轻触屏幕继续浏览` : `Back to the show in ${seconds} s. Touch the screen to stay`;
    }

    function page(page: int, pages: int): string {
        return chinese ? `（${page}/${pages}）` : ` (${page}/${pages})`;
    }
}
