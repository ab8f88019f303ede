/**
 * What customers of a shop ask: for each answer, questions that want it, in words that share little. `(a|b)` is one or the
 * other; each choice makes a question of its own.
 */
export interface Asked {
  readonly answer: string;
  readonly questions: readonly string[];
}

const english: readonly Asked[] = [
  {
    answer: "Your tracking number is in the mail that we sent.",
    questions: [
      "where is my (parcel|package|order)",
      "when will my (parcel|order) arrive",
      "has it been sent yet",
      "can i track the delivery",
      "i am still waiting for my (things|package)",
    ],
  },
  {
    answer: "Orders can be called off until they leave the house.",
    questions: [
      "how do i cancel my order",
      "i do not want it any more",
      "call off the (purchase|order)",
      "i ordered that by mistake",
      "can i still withdraw from (buying|the purchase)",
    ],
  },
  {
    answer: "Change the address in your account, under orders.",
    questions: [
      "how do i change my delivery address",
      "i have moved to another (town|street)",
      "please send my order somewhere else",
      "i typed the wrong house number",
      "the parcel should go to my (office|neighbour)",
    ],
  },
  {
    answer: "Print the return label and bring the parcel to any post office.",
    questions: [
      "how do i return (something|an item)",
      "it does not fit what now",
      "can i send my order back",
      "i do not like the (colour|goods)",
      "where do i bring what i do not keep",
    ],
  },
  {
    answer: "Refunds take five days after the parcel has come back.",
    questions: [
      "when do i get my money back",
      "where is my refund",
      "you have not paid me back yet",
      "how long does the repayment take",
      "the (sum|money) is not on my account again",
    ],
  },
  {
    answer: "Send us a picture of it and we send a new one.",
    questions: [
      "my (order|parcel) arrived broken",
      "the (item|box) is damaged",
      "the glass has a crack",
      "it was crushed on the way",
      "what i got is in pieces",
    ],
  },
  {
    answer: "Tell us what is missing and we send it at once.",
    questions: [
      "a (part|piece) is missing",
      "the parcel was not complete",
      "i got only half of my order",
      "there should be one more in the box",
      "you have left something out",
    ],
  },
  {
    answer: "By card, by invoice or by bank transfer.",
    questions: [
      "how can i pay",
      "which cards do you take",
      "can i pay by (invoice|transfer)",
      "do you accept (cash|cheques)",
      "what ways of payment are there",
    ],
  },
  {
    answer: "Try another card, or ask your bank to allow payments online.",
    questions: [
      "my card was refused",
      "the payment (failed|did not work)",
      "it says the transaction did not go through",
      "i cannot pay at the end",
      "my bank says yes but your site says no",
    ],
  },
  {
    answer: "Every invoice is in your account, under documents.",
    questions: [
      "where do i find my (invoice|bill)",
      "i need a receipt",
      "send me a copy of what i paid",
      "a paper for the tax office please",
      "my order came without a bill",
    ],
  },
  {
    answer: "Type the code in the last step, before you pay.",
    questions: [
      "how do i use a (voucher|coupon)",
      "i have a code where do i type it",
      "the discount was not taken off",
      "it should be cheaper with this promotion",
      "can i still redeem my (coupon|gift card)",
    ],
  },
  {
    answer: "Sending costs 4, and nothing from 50 on.",
    questions: [
      "what does delivery cost",
      "how much is shipping",
      "is sending free of charge",
      "how high is the postage",
      "do i pay for the transport",
    ],
  },
  {
    answer: "We deliver to thirty countries; the list is under delivery.",
    questions: [
      "do you ship abroad",
      "can you deliver to another country",
      "i live overseas",
      "is international delivery possible",
      "will a parcel come across the (border|sea)",
    ],
  },
  {
    answer: "Use the link “forgot” below the login.",
    questions: [
      "i forgot my password",
      "i cannot log in",
      "how do i reset my login",
      "the site does not let me in",
      "i do not remember my (secret|password)",
    ],
  },
  {
    answer: "Under settings, at the very end; all data is gone after a day.",
    questions: [
      "how do i delete my account",
      "please remove my data",
      "i want to leave for good",
      "close my profile",
      "forget everything about me",
    ],
  },
  {
    answer: "There is a link to stop them at the end of every mail.",
    questions: [
      "please stop the (emails|letters)",
      "unsubscribe me from the newsletter",
      "i get too many messages from you",
      "no more advertising",
      "take me off the list",
    ],
  },
  {
    answer: "From nine to six, but not on sundays.",
    questions: [
      "when are you open",
      "what are the opening hours",
      "until what time can i come",
      "are you there on (sunday|saturday)",
      "when does the shop close",
    ],
  },
  {
    answer: "Leave your address on its page and we write when it is back.",
    questions: [
      "when will it be available again",
      "what i want is sold out",
      "will you get more of it",
      "is this still in stock",
      "you have none left",
    ],
  },
  {
    answer: "Two years; send it in and we repair it.",
    questions: [
      "how long is the (guarantee|warranty)",
      "it stopped working after a month",
      "who repairs my machine",
      "it died and i bought it last year",
      "do you mend it free of charge",
    ],
  },
  {
    answer: "Call 555 0100, or press zero at any time.",
    questions: [
      "can i speak to a person",
      "give me a human please",
      "is there a phone number",
      "i want to call (somebody|you)",
      "connect me with an agent",
    ],
  },
  {
    answer: "Below each picture there is a table of sizes.",
    questions: [
      "which size do i need",
      "how large is it",
      "is it cut small",
      "what are the measures",
      "will it fit me",
    ],
  },
  {
    answer: "Choose “as a gift” in the last step.",
    questions: [
      "can you wrap it as a (present|gift)",
      "it is for a birthday",
      "put a card with greetings in",
      "i would like nice paper and a ribbon",
      "it is a surprise for my (wife|husband)",
    ],
  },
  {
    answer: "Express is there the next day, for 9 more.",
    questions: [
      "can it come faster",
      "do you have express delivery",
      "i need it tomorrow",
      "my order is urgent",
      "how do i get it overnight",
    ],
  },
  {
    answer: "One point for each 10 that you spend; a hundred are worth 5.",
    questions: [
      "how do i collect points",
      "what is my bonus worth",
      "is there a loyalty programme",
      "what do regular customers get",
      "a reward for buying often",
    ],
  },
];

const chinese: readonly Asked[] = [
  {
    answer: "运单号在我们发出的邮件里。",
    questions: ["我的(包裹|快递)到哪了", "什么时候能送到", "货发出了吗", "怎么查物流", "我一直在等我的东西"],
  },
  {
    answer: "发货之前都可以取消。",
    questions: ["怎么取消订单", "我不想要了", "(撤掉|退掉)这次购买", "我下错单了", "现在还能反悔吗"],
  },
  {
    answer: "请在账户的订单页里修改地址。",
    questions: ["怎么改收货地址", "我搬家了", "请寄到别的地方", "门牌号写错了", "包裹应该送到(公司|邻居家)"],
  },
  {
    answer: "打印退货单，交给任何一家邮局。",
    questions: ["怎么退货", "大小不合适怎么办", "能把东西寄回去吗", "我不喜欢这个(颜色|样子)", "不要的商品送到哪"],
  },
  {
    answer: "收到退货后五天之内退款。",
    questions: ["什么时候退钱给我", "我的退款在哪", "你们还没有还我钱", "返还要多久", "账上还没有看到那笔钱"],
  },
  {
    answer: "请拍一张照片，我们补发新的。",
    questions: ["收到的东西是坏的", "(商品|箱子)破损了", "玻璃上有裂缝", "路上被压坏了", "拿到的是一堆碎片"],
  },
  {
    answer: "请告诉我们少了什么，马上补寄。",
    questions: ["少了一个(零件|配件)", "包裹里不全", "我只收到一半", "盒子里应该还有一个", "你们漏了东西"],
  },
  {
    answer: "可以刷卡、开票后付款或者银行转账。",
    questions: ["怎么付款", "你们收哪些卡", "能用(支票|转账)吗", "可以给现金吗", "有哪些支付方式"],
  },
  {
    answer: "请换一张卡，或者请银行开通网上支付。",
    questions: [
      "我的卡被拒绝了",
      "支付(失败|出错)了",
      "显示交易没有成功",
      "最后一步付不了钱",
      "银行说行你们网站说不行",
    ],
  },
  {
    answer: "所有发票都在账户的文件页里。",
    questions: ["发票在哪里", "我需要一张收据", "给我一份付款的凭证", "报销要用的单子", "订单里没有带票"],
  },
  {
    answer: "在付款前的最后一步输入代码。",
    questions: ["优惠券怎么用", "我有一个折扣码填在哪", "没有给我打折", "用了活动应该更便宜", "礼品卡还能兑换吗"],
  },
  {
    answer: "运费四元，满五十元免运费。",
    questions: ["运费多少", "寄送要多少钱", "包邮吗", "邮资是多少", "运输要我付钱吗"],
  },
  {
    answer: "可以送到三十个国家，名单在配送页。",
    questions: ["能寄到国外吗", "可以送到别的国家吗", "我住在海外", "有国际配送吗", "包裹能过(海|境)吗"],
  },
  {
    answer: "请点登录框下面的“忘记”。",
    questions: ["我忘了密码", "登录不了", "怎么重设登录", "网站不让我进去", "记不得口令了"],
  },
  {
    answer: "在设置的最下面；一天后数据全部清除。",
    questions: ["怎么注销账户", "请删掉我的数据", "我要永远离开", "关闭我的个人页", "把我的一切都抹去"],
  },
  {
    answer: "每封邮件的末尾都有退订链接。",
    questions: ["不要再发邮件", "退订通讯", "你们的消息太多了", "别再给我推广告", "把我从名单上去掉"],
  },
  {
    answer: "九点到六点，星期天休息。",
    questions: ["你们几点开门", "营业时间是什么", "最晚什么时候能来", "(星期天|星期六)有人吗", "店里几点关门"],
  },
  {
    answer: "请在商品页留下邮箱，到货就通知。",
    questions: ["什么时候再有货", "我要的卖完了", "还会进货吗", "这个还有库存吗", "一个都没有剩"],
  },
  {
    answer: "两年；寄来我们修。",
    questions: ["保修多久", "用了一个月就不动了", "谁来修我的机器", "去年买的现在不行了", "维修要钱吗"],
  },
  {
    answer: "请拨 555 0100，或者随时按零。",
    questions: ["能跟真人说话吗", "请转人工", "有电话号码吗", "我想打给(你们|客服)", "帮我接一位专员"],
  },
  {
    answer: "每张图片下面有尺码表。",
    questions: ["我该买哪个尺码", "它有多大", "版型偏小吗", "尺寸是多少", "我穿合身吗"],
  },
  {
    answer: "最后一步请选“作为礼物”。",
    questions: ["能包成礼物吗", "这是过生日用的", "请放一张贺卡", "要好看的纸和丝带", "想给(妻子|丈夫)一个惊喜"],
  },
  {
    answer: "加急第二天到，多收九元。",
    questions: ["能快一点吗", "有加急配送吗", "我明天就要", "这一单很急", "怎样才能隔夜到"],
  },
  {
    answer: "每花十元得一分，一百分抵五元。",
    questions: ["怎么攒积分", "我的积分值多少", "有会员计划吗", "老顾客有什么好处", "经常买有奖励吗"],
  },
];

export const shop = { en: english, zh: chinese } as const;
export type Language = keyof typeof shop;

/** The questions that a pattern stands for. */
export function spelledOut(pattern: string): readonly string[] {
  const [, before = "", choices, after = ""] = /^(.*?)\(([^)]*)\)(.*)$/.exec(pattern) ?? [];
  if (choices === undefined) return [pattern];
  return choices.split("|").flatMap((choice) => spelledOut(before + choice + after));
}
