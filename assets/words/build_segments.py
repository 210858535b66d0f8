"""Writes segments.txt from the dictionary of jieba 0.42 (MIT licence: LICENSE-jieba.txt).

    python build_segments.py path/to/jieba/dict.txt

Each line begins with a weight, the binary logarithm of how often the dictionary has met a word,
rounded; all words of this weight follow it.
"""

import math
import re
import sys
from collections import defaultdict
from pathlib import Path

FILE = Path(__file__).with_name("segments.txt")
LEAST = {2: 10, 3: 30, 4: 30}  # how often words of so many characters must have been met

# What work reports say and the dictionary does not know, and how often it is taken to be met.
NEWER = 200
ALSO = """
参保率 建制率 取栓 住培 医联体 产线 低碳 思政 疗休养 铁粉 云课堂 数字化 智能化
信息化 规模化 标准化 一体化 常态化 制度化 专业化 获得感 幸福感 安全感 满意度 覆盖率
合格率 自动化率 双提升 新时代 高质量 志愿者 调解员 网格员 劳模 工匠 快递员 带头人
合作社 示范点 服务站 工作站 工作室 产业园 自贸港 自贸区 人工智能 大数据 新能源 碳中和
生态环境 营商环境 乡村振兴 脱贫攻坚 困难职工 产业工人 一站式 全过程 全覆盖 零距离 数智
研学 文旅 非遗 直播 电商 网红 打卡 社保 医保 养老 托育 家政 民生 惠民 助企 纾困
赋能 增效 提质 降本 助力 引领 彰显 聚力 凝心 铸魂 育人 双创 双碳 双一流 专精特新
急危重症 溶栓 转诊 义诊 病区 门急诊 日间 慢病 康养 医养 药械 光伏 风电 储能 充电桩
减排 能耗 碳排放 标杆 揭榜 挂帅 获批 产教 一网通办 创新高 总分馆 提档 河长制 湖长制
老旧小区 管廊 小微企业 网约车 厂务公开 职代会 精益 黑土地 兴边富民 棚户区
非物质文化遗产 藏书量 授权量 村村通 扫黑除恶 示范村 稳中有进 女职工 工匠学院 带教 规培
志愿服务 装机 产业集群 首位度 贡献率 增长率 利用率 就业率 通过率 完成率 参与率 达标率
及格率 好评率 复购率
"""


def main() -> None:
    """Read the dictionary and write the file anew."""
    met = {}
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        word, count, *_ = line.split()
        if re.fullmatch("[\u4e00-\u9fff]{2,4}", word) and int(count) >= LEAST[len(word)]:
            met[word] = int(count)
    for word in ALSO.split():
        met[word] = max(met.get(word, 0), NEWER)
    weights = defaultdict(list)
    for word, count in met.items():
        weights[round(math.log2(count))].append(word)
    lines = (" ".join([str(weight), *sorted(weights[weight])]) for weight in sorted(weights))
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
