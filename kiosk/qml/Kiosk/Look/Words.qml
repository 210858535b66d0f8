pragma Singleton

import QtQuick

// What the interface itself says, in the language of the show.
QtObject {
    id: root

    property bool chinese: true
    // What to type before a command on this machine.
    property string program: "kiosk"

    readonly property string hint: chinese ? "轻触屏幕，开始浏览" : "Touch the screen to explore"
    readonly property string stay: chinese ? "我还在" : "I am still here"
    readonly property string choose: chinese ? "轻触一篇，进入" : "Touch a section to open it"
    readonly property string overview: chinese ? "总览" : "Overview"
    readonly property string next: chinese ? "下一页" : "Next slide"
    readonly property string previous: chinese ? "上一页" : "Previous slide"
    readonly property string help: chinese ? "讲解按键" : "Keys for presenting"
    readonly property string helpClose: chinese ? "按任意键关闭" : "Press any key to close"
    readonly property string problems: chinese ? "内容文件里的问题" : "What is wrong with the show's files"
    readonly property string noProblems: chinese ? "没有发现问题。" : "Nothing was found."
    readonly property string problemsRest: chinese ? "能播放的内容照常播放。" : "All that can be played is playing."
    readonly property string sentences: chinese ? "这一页的句子" : "The sentences of this slide"
    readonly property string saved: chinese ? "刚保存" : "just saved"
    readonly property string shapes: chinese ? "屏幕形状（F2）" : "Shape of the screen (F2)"
    readonly property string nothing: chinese ? "暂时没有可以放映的内容" : "There is nothing to play yet"
    readonly property string nothingHint: chinese ? `请工作人员运行 ${program} check，按提示修改内容文件。` : `Staff: run ${program} check and mend the section files as it says.`

    function sources(list: list<string>): string {
        return (chinese ? "来源：" : "Source: ") + list.join(chinese ? "；" : "; ");
    }

    // What follows the number of seconds.
    function remaining(seconds: int): string {
        return chinese ? "秒后回到循环放映" : `second${seconds === 1 ? "" : "s"} until the show goes on`;
    }

    function since(time: string): string {
        return chinese ? `有错的部分没有采用。自 ${time} 起播放的是最后一个完好的版本。` : `What is broken was not taken over. The last good version plays, since ${time}.`;
    }

    function howBad(problems: int, time: string): string {
        return problems === 0 ? noProblems : time === "" ? problemsRest : since(time);
    }

    function moreProblems(count: int): string {
        return chinese ? `另有 ${count} 个问题，${program} check 会全部列出。` : `And ${count} more: ${program} check lists them all.`;
    }

    function page(page: int, pages: int): string {
        return chinese ? `（${page}/${pages}）` : ` (${page}/${pages})`;
    }
}
