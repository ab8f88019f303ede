/** What customers of a shop ask in English; see asked.ts. */
import type { Asked } from "./asked.ts";

export const english: readonly Asked[] = [
  {
    name: "tracking",
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
    name: "cancelling",
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
    name: "address",
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
    name: "return",
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
    name: "refund",
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
    name: "damage",
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
    name: "missing",
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
    name: "payment",
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
    name: "declined",
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
    name: "invoice",
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
    name: "voucher",
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
    name: "postage",
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
    name: "abroad",
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
    name: "password",
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
    name: "closing",
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
    name: "newsletter",
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
    name: "hours",
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
    name: "stock",
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
    name: "warranty",
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
    name: "human",
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
    name: "size",
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
    name: "gift",
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
    name: "express",
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
    name: "points",
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
