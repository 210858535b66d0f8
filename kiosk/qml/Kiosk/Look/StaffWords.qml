pragma Singleton

import QtQuick

// What the kiosk says to the staff who open its lock, in the language of the show.
QtObject {
    id: root

    readonly property bool chinese: Words.chinese

    readonly property string staff: chinese ? "工作人员" : "Staff"
    readonly property string enterPin: chinese ? "请输入密码" : "Enter the PIN"
    readonly property string checking: chinese ? "正在核对……" : "Checking …"
    readonly property string back: chinese ? "返回放映" : "Back to the show"
    readonly property string release: chinese ? "版本" : "Version"
    readonly property string uptime: chinese ? "已运行" : "Running for"
    readonly property string restarts: chinese ? "自动重启" : "Restarted"
    readonly property string noPin: chinese ? `还没有设置密码：接上键盘的人都能打开这里，长按屏幕角则没有反应。请在这台机器上运行 ${Words.program} pin。` : `No PIN is set: whoever has a keyboard can open this, and a long press in the corner does nothing. On this machine, run ${Words.program} pin.`
    readonly property string pinUnknown: chinese ? `设置文件里的密码读不出来，任何密码都打不开。请用键盘或网络登录这台机器，运行 ${Words.program} pin 重新设置，再重新启动。` : `The PIN in the settings cannot be read, so none opens this. Log in to this machine by keyboard or network, set it anew with ${Words.program} pin, and start again.`
    readonly property string test: chinese ? "触摸测试" : "Touch test"
    readonly property string testHint: chinese ? "沿屏幕四边摸一圈，每一格都应变亮。" : "Go round the edge of the screen: every field should light up."
    readonly property string testDone: chinese ? "四边和四角都有反应。" : "All edges and corners answer."
    readonly property string testEnd: chinese ? "按住一个手指不动，结束测试。" : "Hold one finger still to end."

    function wrong(left: int): string {
        const words = chinese ? "密码不对" : "That is not the PIN";
        const more = chinese ? `，还可以试 ${left} 次` : left === 1 ? ": one more try" : `: ${left} more tries`;
        return left > 0 ? words + more : words;
    }

    function wait(seconds: int): string {
        const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
        return chinese ? `输错多次，请等 ${time} 再试` : `Too many wrong PINs: wait ${time}`;
    }

    function times(count: int): string {
        return chinese ? `${count} 次` : count === 1 ? "once" : `${count} times`;
    }

    function duration(seconds: real): string {
        const minutes = Math.floor(seconds / 60);
        const parts = [[Math.floor(minutes / 1440), chinese ? "天" : "d"], [Math.floor(minutes / 60) % 24, chinese ? "小时" : "h"], [minutes % 60, chinese ? "分钟" : "min"]];
        const first = Math.min(2, parts.findIndex(part => part[0] > 0) < 0 ? 2 : parts.findIndex(part => part[0] > 0));
        return parts.slice(first, first + 2).map(part => part.join(" ")).join(" ");
    }

    function choice(name: string): string {
        return {
            back: back,
            erase: chinese ? "删除" : "Erase",
            enter: chinese ? "确定" : "Enter",
            dark: chinese ? "黑屏" : "Black screen",
            test: test,
            restart: chinese ? "重新启动" : "Restart",
            leave: chinese ? "退出程序" : "Leave"
        }[name];
    }
}
