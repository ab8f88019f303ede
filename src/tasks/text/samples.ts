/**
 * Two texts of our own, plain words about keeping and forgetting, for those who have none at hand. Their last lines,
 * which are held out, repeat nothing of what comes before.
 */

const english = `The keeper of the lamp lived at the end of a long wall of stones, where the land stops and the sea begins. Every evening, before the light was gone, she climbed the stairs of the tower and lit the lamp. Every morning, when the light came back, she climbed the stairs again and put it out. Between the evening and the morning she sat at the window and wrote in a book what she had seen.

The book was thick and the lines were short. A ship from the north, two masts, slow. Rain from the west. A ship from the south, three masts, fast. No wind. A ship from the north, two masts, slow. When a page was full she turned it over and began the next one, and when the book was full she put it on the shelf and began the next one.

One evening a boy from the village came up the stairs and asked her what the books were for.

"They are for remembering," said the keeper.

"But nobody reads them," said the boy.

"I read them," said the keeper. "When a ship comes from the north with two masts, I read what the ship before it did, and the ship before that. Then I know where it will turn, and I turn the lamp to meet it."

The boy thought about this. "You could keep it all in your head," he said.

"I tried," said the keeper. "The head is a small room with one door. When something new comes in, something old goes out, and you never see which. I remember the last ship very well. I remember the ship before it quite well. I do not remember the ship before that at all. So I keep a gate at the door. Some evenings I open it and let the new thing in. Some evenings I keep it shut and hold on to what I have. It helps, but the room is still small."

"And the books are a big room," said the boy.

"The books are many small rooms in a row," said the keeper. "Each has a number on its back. I can walk along the shelf from one to the next, the way you walk along the wall. Or I can think of a thing, a ship with three masts, say, and look for the page that is most like it. When I have found the page I may walk on from there, one page forward, one page back. That is all I know about remembering. Find the place by what is in it, or find it by where it stands."

"And forgetting?" asked the boy.

"Forgetting is the rubber at the end of the pencil," said the keeper. "You need it more than you would think. A page that is written over and over is as good as a page that is blank. First I rub out a little, then I write a little. How much I rub out, and how much I write, I decide each time."

The boy came again the next evening, and the evening after that. He learned to light the lamp and to put it out. He learned to write in the book. At first he wrote everything: the colour of the clouds, the number of the birds, what he had eaten and what he would have liked to eat. The book was full in a week, and he could not find the ships in it.

"Now you know why the lines are short," said the keeper.

So he wrote short lines. A ship from the north, two masts, slow. Rain from the west. A ship from the south, three masts, fast. After a month he could say, when a ship came out of the mist, what it would do next. He was wrong at first, and he was wrong less and less. Each time that he was wrong he went back through the evening, from the last thing to the first, and asked of every step whether it had led him to the right answer or away from it, and he changed his mind a little, never much. If he changed it too much he forgot what he had known before. If he changed it too little he was still wrong in the same way the next evening.

"What do you call that?" he asked.

"Learning," said the keeper. "It is the same thing that the sea does to the stones. A little every day, and after a long time they fit your hand."

Years later the boy was the keeper, and a girl from the village came up the stairs and asked him what the books were for. He smiled, and he took the first book from the shelf, and he read to her: a ship from the north, two masts, slow. Rain from the west. A ship from the south, three masts, fast. No wind.

The girl listened until the page was done. Then she asked whether she might hold the pencil, and he gave it to her, and she looked out of the window for a long while. Far away something small and white was moving where the sea was dark. She did not know yet what it was, or where it would go. She bent over the paper and began to write.
`;

const chinese = `在山的那一边，有一条小河。河边有一座小屋，屋里住着一位守桥的老人。每天早上，太阳出来的时候，老人走到桥上，看看水，看看天，看看过桥的人。每天晚上，太阳下山的时候，老人回到屋里，点上灯，把这一天看见的事写在本子上。

本子很厚，写的话很短。早上有雾。一个人过桥，向东走。两个人过桥，向西走。下午下雨，水高了一点。晚上没有人。一页写满了，就翻到下一页。一本写满了，就放到架子上，再拿一本新的。

有一天，村里的一个孩子来到小屋，问老人：“这些本子有什么用？”

老人说：“用来记住。”

孩子说：“可是没有人看这些本子。”

老人说：“我看。天上有云的时候，我就看看从前天上有云的那些日子，后来下雨了没有，水高了没有。看过以后，我就知道今天的水会不会高，桥上的人要不要早一点回家。”

孩子想了想，说：“你可以都记在心里。”

老人笑了，说：“我试过。心是一间小小的屋子，只有一个门。新的事进来，旧的事就出去，你也不知道出去的是哪一件。昨天的事我记得很清楚，前天的事我记得一点，再前一天的事我就不记得了。所以我在门上做了一个开关。有时候我把门打开，让新的事进来。有时候我把门关上，把旧的事留住。这样好一些，可是屋子还是很小。”

孩子说：“那么本子就是一间大屋子。”

老人说：“本子是很多间小屋子，一间一间排在一起。每一间都有一个号。我可以从这一间走到下一间，像你在桥上一步一步地走。我也可以想一件事，比如水很高的那一天，然后去找和它最像的那一页。找到了那一页，我可以往前走一页，也可以往后走一页。怎样记住，我知道的就是这些：看里面有什么，就能找到那个地方；看它在哪里，也能找到那个地方。”

孩子又问：“那么忘记呢？”

老人说：“忘记就像铅笔后面的橡皮。你会用到它，比你想的还要多。一页纸上写了又写，就和一张白纸一样，什么也看不清楚。所以我先擦去一点，再写上一点。擦去多少，写上多少，每一次我都要想一想。”

第二天晚上，孩子又来了。第三天晚上，孩子也来了。他学会了点灯，也学会了写本子。开始的时候，他什么都写：云是什么颜色，鸟有多少只，早上吃了什么，晚上想吃什么。不到七天，一本就写满了，可是他找不到水高的那一天写在哪里。

老人说：“现在你知道为什么要写得短了。”

于是孩子也写得很短。早上有雾。一个人过桥，向东走。两个人过桥，向西走。下午下雨，水高了一点。过了一个月，他看见天上的云，就能说出水会不会高。开始的时候他常常说错，后来错得越来越少。每一次说错了，他就从后面往前面想，从最后一件事想到第一件事，问一问自己，哪一步走对了，哪一步走错了，然后把想法改一点点。改得太多，就会忘记从前知道的事。改得太少，下一次还是会说错。

孩子问：“这个叫什么？”

老人说：“这个叫学习。河里的水对石头做的也是这样的事。每一天只有一点点，过了很久很久，石头就圆了，可以放在你的手里。”

很多年以后，孩子成了守桥的人。有一天，村里的一个女孩来到小屋，问他：“这些本子有什么用？”他笑了，从架子上拿下第一本，读给她听：早上有雾。一个人过桥，向东走。两个人过桥，向西走。下午下雨，水高了一点。晚上没有人。

女孩一直听到这一页读完。后来她问，可不可以让她也写一写。他就把铅笔给了她。她看着窗外，看了很久。远远的地方，有一个白白的、小小的东西在动，那里的山已经黑了。她还不知道那是什么，也不知道它要到哪里去。她低下头，在纸上开始写。
`;

export const samples = { english, chinese } as const;
