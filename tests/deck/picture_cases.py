"""Sentences and what may be drawn of them: those whose words say so, and others close to them."""

#: By kind of picture: sentences that draw it.
DRAWN = {
    "ring": """
        职工满意度达 96.4%
        新生儿健康体检率达到 99.1%
        学员结业考试合格率 97%
        社区养老服务覆盖率提升至 93.5%
        城镇化率由过去的水平提高到 68.2%
        一次办结率稳定在 98% 以上
        水质优良比例保持在 100%
        高级职称教师占比超过 35%
        女代表占代表总数的 41%
        非公企业会员占全市会员 57%
        全市 83% 的乡镇建起图书室
        85% 的窗口实现当天办结
        覆盖 92% 的行政村
        完成年度投资任务的 76%
        资产负债率降至 43%
        项目总体进度 64%
        12-18岁读者占 27.5%
        Women now make up 44% of the crew
        Rail covers 31% of all journeys
        92% of pupils passed
        The pass rate is 94%
        Visitor satisfaction reached 96%
        Occupancy rose to 81%
        Night trains account for 12% of our traffic
        Members represent 63% of the workforce
        Attendance stood at 88%
        Nearly 90% of our food is local
        Recycling now takes up 54% of the plant
        Turnout was 71%
    """,
    "growth": """
        图书借阅量同比增长 18.5%
        人均可支配收入年均增长 7.2%
        线上订单量增加 32%
        全员劳动生产率提升了近 15%
        接待能力提高 40% 以上
        货运量增幅达 22.6%
        游客人数上涨约 9%
        会员数量比去年同期增长了 12.4%
        专利申请量增速为 31%
        实现 12% 的增长
        Donations rose 23%
        Passenger numbers soared by more than 60%
        A 9 per cent increase in loans
        Club membership is up 14%
        Sales jumped 31% in the first year
        A 40% surge in bookings
        Revenue growth of 8%
        We grew our membership by 35%
        Output climbed steadily by 6%
        Library visits expanded by nearly 20%
    """,
    "pair": """
        受理工伤案件 318 件，为职工挽回损失 965 万元
        发放贷款 2.4 亿元，带动就业 1.6 万人
        组织义诊 126 场，惠及群众 3.8 万人
        实施技改项目 85 个、创造效益 4.2 亿元
        查处欠薪 96 起，追回工资 1350 万元
        建设充电桩 860 个，覆盖社区 215 个
        推广新技术 42 项，节约成本 3100 万元
        举办培训班 64 期，受益职工 5200 人
        Repaired 84 boats, saving 300 jobs
        We ran 60 clinics, reaching 9,400 patients
        Planted 400 oaks, creating 12 hectares of wood
        They heard 212 appeals, which returned $1.8 million
        We reused 90 doors, worth $12,000
    """,
    "dots": """
        全县 9 个乡镇 148 名网格员
        慰问困难家庭 86 户、孤寡老人 9 人
        全国劳模 3 名、省劳模 64 名
        参训教师 180 人，其中女教师 96 人
        140 volunteers serve 12 villages
        120 nurses and 6 doctors volunteered
        8 counties sent 120 athletes
        14 islands are home to 150 families
        每 10 名职工中有 7 名参加过培训
        每 5 户家庭中有 3 户用上天然气
        9 out of 10 patients would come again
        4 of every 5 volunteers came back
    """,
    "bars": """
        新建小学 36 所，中学 14 所，职业学校 5 所
        建成国家级实验室 3 家、省级实验室 41 家、企业研究院 126 家
        国家级科普基地 8 个，省级科普基地 27 个，市级科普基地 64 个
        省劳动模范 492 人、大国工匠 26 人、吉林工匠 50 人
        棉纱 36 吨，棉布 18 吨，混纺 9 吨
    """,
}

#: By what they are close to: sentences that must not draw it.
CLOSE = {
    "ring": """
        水泥用量下浮 6%
        老旧机组节煤 14%
        营业税率 6%
        银行贷款利率 3.65%
        年化收益率 4.2%
        行业平均毛利率 31%
        产销超计划 12%
        超额完成 8%
        团体票一律优惠 30%
        列车提速 25%
        机构精简 18%
        允许偏差 ±3%
        工时误差率 2%
        给予 20% 的补贴
        享受 15% 的税收优惠
        减少 30% 的能耗
        亩均增效 16%
        工资高于行业平均水平 11%
        空气湿度 45%
        首付 30%
        通货膨胀率 2.3%
        生产效率 提高 30%
        人口自然增长率 1.2%
        城镇化率提高 0.8 个百分点
        不良率为 3.2‰
        满意度比上年高 5%
        覆盖率 35% 提高到 82%
        Rooms are 30% cheaper
        An interest rate of 4%
        Inflation reached 6%
        The scales are accurate to within ±1%
        A discount of 20%
        We cut 30% of our emissions
        Fuel use was slashed 18%
        Prices are 80% of the 2019 level
        Pay is 7% above the national average
        Trains run 12% faster
        Satisfaction is 9% higher
        A 5% margin
        Humidity of 55%
        Growth rate of 6%
        Turnout was up 12%
        Satisfaction improved by 12 percentage points
    """,
    "growth": """
        今年经济负增长 3%
        事故数量同比减少 21%
        单位能耗降低 9.6%
        降幅扩大 4%
        增速回落 2%
        增速高于全国 3%
        产值超计划 9%
        产值同比+6%
        成本利润率同比-2.1%
        亩均增收 21%
        力争增长 8%
        预计增长 12%
        未增长 3%
        增长 3 倍
        增长到 62%
        增长 8% 至 3.2 万件
        由 54% 提高到 71%
        提高 2.1 个百分点
        Volunteers make up 38%
        Students took up 20%
        Losses add up to 14%
        Accidents fell by 12%
        Energy use is down 30%
        Waiting times were cut by 45%
        No growth: 0.4%
        Negative growth of 3%
        Membership rose to 54%
        Sales rose 12% to 4,000
        From 12% to 30%
        Trains are 15% faster
        Up to 40%
        The farm grew 40% of its vegetables
        We aim to grow by 20%
        A growth target of 5%
        Trust rose by 4 percentage points
        Output trebled
    """,
    "pair": """
        在岗教师 214 名，节约用水 3.2 万吨
        表彰先进 46 名，引进外资 1.8 亿美元
        新建公园 8 个，化解信访 126 件
        登记会员 31 万人，吸引投资 2 亿元
        现有职工 860 人，带动就业 3200 人
        新建书屋 12 个，新增座位 480 个
        合格率 98%，惠及群众 3 万人
        惠及职工 12 万人，惠及农民 3 万人
        拥有专利 56 项，实现产值 2.4 亿元
        评选标兵 30 名，挽回损失 60 万元
        组织活动 36 场；惠及职工 2 万人
        开设课程 28 门，聘请教师 56 名
        Trained 40 cooks, opened 3 kitchens
        Bought 12 buses, saved 30 elms
        We hired 25 wardens, and 300 trees were planted
        Built 12 huts, including 3 for children
        Sold 400 tickets, 60 of them online
        Printed 90 posters, following 12 talks
    """,
    "dots": """
        世界 500 强 36 家
        入选名录 500 强、前 10 名
        新建 500 千伏变电站 2 座
        最高龄 96 岁、最年轻 24 岁
        白天 32 ℃、夜间 5 ℃
        光伏 60 MW、风电 8 MW
        收获玉米 320 吨、大豆 45 吨
        修路 120 公里、架桥 15 座
        跳远 800 厘米、跳高 200 厘米
        建档立卡企业 260 户、商户 18 户
        添置床位 180 张、病房 12 间
        开发 240 套人机交互课程、6 套教材
        县级工会 12 个、专职干部培训班 90 期
        12 个市级平台、130 个事项
        新设停车位 320 位、充电位 40 位
        由 30 人增加到 420 人
        参加 120 人次、服务 8 人次
        近 300 名教师、5 名校长
        1 号线运送 320 人
        Phase 2 houses 340 families
        Route 12 serves 300 commuters
        Tier 1 partners sent 240 nurses
        Works by 40 artists in 5 rooms
        300 visitor hours and 12 guides
        Run 180 miles with 9 runners
        From 12 members to 340 members
        60 farmers markets and 4 towns
        240 nursing homes and 8 towns
        Spans 90 degrees over 12 acres
        350 seats and 12 boxes
        120 books by 9 authors
        第 3 季度 10 人中有 7 人参训，共 240 场
        每 10 名职工配 1 台电脑
        3 of 12 May
    """,
    "bars": """
        省劳动模范 492 人、大国工匠 2 人、吉林工匠 50 人
        专利 36 项，标准 14 项，论文 85 项
        建成平台 90 个，涵盖工种 170 个，服务企业 36 个
        教师 214 名，学校 36 所，教室 480 间
        职工 860 人，其中女职工 320 人，党员 96 人
        在岗 860 人，比上年增加 36 人，退休 24 人
        由 36 家增加到 48 家，新增 12 家
        首期 36 人
        小学 36 所，中学 14 所
        合格率 98%，优秀率 64%，满意率 96%
        甲 3 人、乙 9200 人、丙 40 人
        12 ships, 30 cranes, 4 docks
    """,
}


def sentences(table: str) -> list[str]:
    """The sentences of a table, one a line."""
    return [line.strip() for line in table.strip().splitlines()]
