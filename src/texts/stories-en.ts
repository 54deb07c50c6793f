import type { HeadlineV2 } from "../quiz/types.ts";
import type { Story } from "./story.ts";

const TODAY = "A small step for today";
const WEEK = "A small step for this week";

export const en: Record<HeadlineV2, Story> = {
  secure: {
    title: "You can be close and still be yourself.",
    lead: "Letting someone in doesn’t cost you yourself. That isn’t a grade. It is something that you and the people around you can build on.",
    know: [
      "You say no without shutting a door.",
      "To you, a message that stays unanswered is mostly just that.",
      "After an argument you find your way back, even if it takes a while.",
    ],
    plus: "People catch their breath when they’re with you, often without noticing.",
    from: "Perhaps there was often enough someone who came when you were sad or scared, who listened and stayed. That is how you learn that you are welcome. Sometimes it comes later, with a friend or a partner. You know better than we do how it went for you.",
    grow: "Your calm can do someone good. Try staying with someone who gets restless or pulls back, without taking over. And look after yourself: whoever is a harbour for many needs one too.",
    step: {
      title: TODAY,
      time: "2 minutes",
      text: "Think of someone with whom you catch your breath. Send a message, for no reason:",
      say: "“You just crossed my mind.”",
      after: "It needn’t say more.",
    },
  },
  anxious: {
    title: "You notice at once when something changes.",
    lead: "A different tone, an answer that doesn’t come: you often feel it before the other person does. It makes you caring. It also costs you your peace.",
    know: [
      "A message doesn’t come, and for the rest of the evening you’re only half there.",
      "You ask whether you two are okay. An hour later you want to ask again.",
      "You say yes, and only in bed do you notice that you meant no.",
    ],
    plus: "You sense how someone is doing before they say a word.",
    from: "Perhaps there was someone, but you never knew when. There was attention one day and none the next. So you learn to watch: what does the other person need, and what must I do to keep things good? For a child that is clever. Later it is mostly tiring. You know better than we do whether it went like that for you.",
    grow: "You needn’t feel less or want less. What helps is to stay with yourself for a moment first, and then simply to say what you need. Step by step you notice that there is calm on your side too.",
    step: {
      title: TODAY,
      time: "2 minutes",
      text: "Is it quiet on the other side? Put your phone down and breathe out slowly a few times. Then finish this sentence in your mind:",
      say: "“I’m afraid now that …”",
      after: "That’s all. You don’t have to solve it.",
    },
  },
  avoidant: {
    title: "You manage by yourself. Even when you wouldn’t have to.",
    lead: "You keep a cool head and you sort things out. That’s a strength. When someone comes very close, part of you soon needs air.",
    know: [
      "Someone asks what you feel, and you look for an answer that isn’t there yet.",
      "Once it gets serious, you suddenly see all that isn’t right.",
      "In an argument you fall silent, or start on the dishes.",
    ],
    plus: "People can count on you: you stay calm where others boil over.",
    from: "Perhaps little came back when you showed what you felt, or it made others uneasy. Then you learn to solve things yourself and not to show too much. That gets you far. Only, what you put away to make it easy for someone else, you lose a little of yourself. You know better than we do whether it went like that for you.",
    grow: "You needn’t give up your freedom. Practise staying just a little longer. Say that you need an hour to yourself, and when you’ll be back. When you help to set the pace, closeness gets less stifling.",
    step: {
      title: TODAY,
      time: "2 minutes",
      text: "Tell someone one thing that you would have kept to yourself. Something small is enough:",
      say: "“I wasn’t looking forward to …”",
      after: "You don’t have to explain it.",
    },
  },
  both: {
    title: "You want someone to stay, and you keep the door half closed.",
    lead: "You’re afraid of losing the other person, and you don’t simply let them in either. It sounds like a contradiction. The two go together more often than you’d think.",
    know: [
      "You want someone to ask how you are, and then you say: fine.",
      "You type a message, delete it, and wait for the other person to write first.",
      "You long for an evening together, and feel relieved when it’s called off.",
    ],
    plus: "You understand both: those who want to be close and those who need room.",
    from: "Perhaps you learnt two things at once: that attention can be gone just like that, and that it’s better not to show too much. One side of you seeks, the other protects. They want the same thing: that you’ll be all right. You know better than we do whether it went like that for you.",
    grow: "You don’t have to choose between the two. Notice first which side is speaking. Then say one honest sentence, small and plain.",
    step: {
      title: TODAY,
      time: "2 minutes",
      text: "Choose someone with whom it’s safe, and say or write:",
      say: "“This is scary for me, and I’d like you to stay.”",
      after: "Both are true. One sentence can hold them.",
    },
  },
  disorganised: {
    title: "You long for someone close, and then suddenly it feels unsafe.",
    lead: "Wanting to go there and having to get away, sometimes in one evening. It is confusing and it takes a lot out of you. There is nothing wrong with you: it is a way to protect yourself.",
    know: [
      "You look for someone, and a little later you push them away.",
      "After a good moment it turns, and you don’t quite know why.",
      "You react more fiercely than you want to, or you shut down altogether.",
    ],
    plus: "You sense sharply what goes on in a room. You learnt that for a reason.",
    from: "Sometimes comfort and fright came from the same people, or you never knew what to expect. Then no direction is right. It can also come from later, after a relationship that hurt you. A questionnaire can’t know whether it went like that for you. You don’t have to find out in order to go on.",
    grow: "Safety comes first. Take small steps, and don’t dig alone into what hurts. A psychologist or trauma therapist can go along with you; your doctor can refer you. Trust can grow, at your pace, with people with whom you are truly safe.",
    step: {
      title: TODAY,
      time: "1 minute",
      text: "Do you notice it turning? Put your feet on the floor, look around and name five things you see. Then say in your mind:",
      say: "“I am here, and it is now.”",
      after: "At such a moment that is enough.",
    },
  },
  "push-pull": {
    title: "Sometimes you are pulled both ways.",
    lead: "Your answers show that you want someone close, and then push them away all the same. The picture isn’t certain enough for a name, so we give none.",
    know: [
      "You look forward to someone, and get irritable as soon as they are there.",
      "After a good moment together you suddenly need distance.",
      "You don’t always understand yourself why you reacted like that.",
    ],
    plus: "You notice it. That is where most things begin.",
    from: "If closeness was sometimes good and sometimes scary, a body can learn both: go there, and watch out. It can also come from later, after a relationship that hurt you. It is a way to protect yourself, not a fault of yours.",
    grow: "Take small steps, and tell someone with whom you feel safe. If it troubles you a lot, talk to your doctor or a psychologist. You don’t have to work this out alone.",
    step: {
      title: TODAY,
      time: "1 minute",
      text: "Do you notice it turning? Stand still, feel your feet on the floor and breathe out slowly. Then say, if you can:",
      say: "“Give me a moment, I’ll be right back.”",
      after: "And do come back. That is the whole exercise.",
    },
  },
  between: {
    title: "You have one foot on each side.",
    lead: "Your answers lie between {styles}. A single name would say too much, so we give none.",
    know: [
      "In any description of you, half of it is right.",
      "With one person you act this way, with another just a bit differently.",
      "On a good day you recognise yourself in one, on a bad day in the other.",
    ],
    plus: "You can change your point of view. That helps when things rub.",
    grow: "You don’t have to pick a side. Look rather at when you shift: with whom, at what moment, after what kind of day. There is more in that than in a name.",
    step: {
      title: WEEK,
      time: "one moment",
      text: "Watch for one moment when you act differently from what you’d expect of yourself. Ask yourself:",
      say: "What made it work this time, or not?",
      after: "The answer needn’t come today.",
    },
  },
  mixed: {
    title: "With you, it varies.",
    lead: "Sometimes you reach out, sometimes you keep your distance. Your answers don’t point one way, so we don’t put a name on it.",
    aside:
      "This isn’t a failed result. It fits many people: how you act depends on whom you are with and what is going on.",
    know: [
      "With one person you are calm, with another on your guard.",
      "You want someone to ask how you are, and then you say: fine.",
      "You are changing. For a while, old and new run side by side.",
    ],
    plus: "You can put yourself in either place: wanting to be close, and needing air.",
    grow: "You don’t need a name to learn something. Just because it varies, it helps to see when it does.",
    step: {
      title: WEEK,
      time: "one moment",
      text: "Pick one moment when something rubs between you and someone else. What did you do first?",
      say: "Towards them, or a step back?",
      after: "And what did you actually need then? You needn’t know more.",
    },
  },
  incomplete: {
    title: "We can’t quite see you yet.",
    lead: "Skipping is always fine. It’s just too little for a full result, and we’d rather not guess.",
    know: [
      "What do you mostly do when things get tense between you and someone you love?",
      "Which statements did you skip? Sometimes that says something too.",
      "Whom did you think of, and would it be different with someone else?",
    ],
  },
  careless: {
    title: "This picture is still a bit blurred.",
    lead: "Because of the way the statements were answered, we don’t dare to put a name to it. That happens: you were tired, it went fast, or it differs a lot from person to person. Quite normal.",
  },
};
