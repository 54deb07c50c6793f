import type { HeadlineV2 } from "../quiz/types.ts";
import type { Story } from "./story.ts";

const LEARNT = "What you once learnt";
const NOW = "What you may notice now";
const GROW = "Where you can grow";

export const en: Record<HeadlineV2, Story> = {
  secure: {
    title: "Secure attachment sounds most like you",
    intro:
      "Letting someone close and staying yourself: for you the two mostly go together. That isn't a grade. It is something that you and the people around you can build on.",
    sections: [
      {
        title: LEARNT,
        text: "People who recognise this have often known someone who came when they were sad or scared, who listened and stayed. That's how you find out that you are welcome and that others can be counted on. For some, that experience comes later, with a friend or a partner.",
      },
      {
        title: NOW,
        list: [
          "You can say no without shutting the door.",
          "You ask for support when you need it.",
          "After an argument you find your way back, even if it takes a while.",
        ],
      },
      {
        title: GROW,
        text: "Your calm can do someone else good. Try staying when another person gets restless or pulls away, without taking it over from them. And keep an eye on yourself: if you are a harbour for many, you need one too.",
      },
    ],
  },
  anxious: {
    title: "Anxious attachment sounds most like you",
    intro:
      "You're quick to sense when something shifts between you and another person. It makes you caring and attentive. It also costs you peace of mind, most of all when things go quiet.",
    sections: [
      {
        title: LEARNT,
        text: "Often there was someone, but you couldn't tell when. One day there was attention, the next there wasn't. So you start to watch: what does this person need, and what must I do to keep things good? For a child that was clever. These days it is mostly tiring.",
      },
      {
        title: NOW,
        list: [
          "A message that doesn't come stays on your mind for hours.",
          "You ask for reassurance, and a little later you need it again.",
          "You go along with others, even when you'd like something else.",
          "Being alone soon feels like being left.",
        ],
      },
      {
        title: GROW,
        text: "You don't have to feel less or want less. What helps is to stay with yourself for a moment first. Breathe out, notice what you're afraid of, and then simply say what you need. Step by step you'll find that there is calm on your side too, not only with the other person.",
      },
    ],
  },
  avoidant: {
    title: "Avoidant attachment sounds most like you",
    intro:
      "You manage on your own, and that is a strength. When someone comes very close, part of you soon needs air.",
    sections: [
      {
        title: LEARNT,
        text: "Often there was little response at home to what you felt, or it made people uneasy. So you learn to sort things out yourself and not to show too much. It kept you standing. But what you put away to make it easy for others, you lose touch with a little yourself.",
      },
      {
        title: NOW,
        list: [
          "You would rather arrange things yourself than ask for help.",
          "In an argument you go silent, or you find something else to do.",
          "When it gets serious, you think of a way out more often.",
          "Sometimes you only know what you felt a day later.",
        ],
      },
      {
        title: GROW,
        text: "You don't have to hand in your freedom. Practise staying a little longer. Say, for instance, that you need an hour to yourself, and when you'll be back. Tell someone one thing you would normally keep in. When you help set the pace, being close feels less cramped.",
      },
    ],
  },
  disorganised: {
    title: "Disorganised attachment sounds most like you",
    intro:
      "You long for someone close, and right then it can feel unsafe. That is confusing, and it takes a lot out of you. There is nothing wrong with you: this is how you learnt to protect yourself.",
    sections: [
      {
        title: LEARNT,
        text: "Sometimes comfort and fright came from the same people, or you never knew what to expect at home. Then no direction is right: going near is scary, and so is moving away. Whether it was like that for you, no questionnaire can know. You don't need to work it out before you can move on, either.",
      },
      {
        title: NOW,
        list: [
          "You seek someone out, and a little later you push them away.",
          "You sometimes react more fiercely than you mean to, or shut down completely.",
          "After a good moment together you may feel ashamed without knowing why.",
          "Sometimes you are there, but can hardly feel yourself.",
        ],
      },
      {
        title: GROW,
        text: "Safety comes first. Start small: put your feet on the floor, look around and name five things you can see. Don't dig into what hurts on your own. A psychologist or trauma therapist can walk beside you, and your doctor can refer you to one. Trust can grow, at your own pace, with people with whom you are truly safe.",
      },
    ],
  },
  both: {
    title: "There are two sides to you: anxious and avoidant",
    intro:
      "You're afraid of losing the other person, and you keep your distance as well. Both are on the high side for you. It sounds like a contradiction, but the two go together more often than you'd think.",
    sections: [
      {
        title: "The side that reaches out",
        text: "One side of you checks whether the other person is still there. It learnt that attention can vanish without warning, and it would like to be sure.",
      },
      {
        title: "The side that protects",
        text: "The other side learnt that it's wiser not to show too much. It says: I'll be fine. So you long for someone, and don't let it show.",
      },
      {
        title: NOW,
        list: [
          "You want someone to ask how you are, and then you say: fine.",
          "You can't decide whether to send a message or keep quiet altogether.",
          "Once you get the attention you wanted, it is sometimes suddenly too much.",
        ],
      },
      {
        title: GROW,
        text: "You don't have to choose between the two. First notice which side is speaking. Then say one honest sentence, small and plain: this is hard for me, and I'd still like you to stay.",
      },
    ],
  },
  "push-pull": {
    title: "At times you are pulled both ways",
    intro:
      "Your answers show a pattern of wanting someone close and then pushing that person away. The picture isn't certain enough to give it a name, so we don't.",
    sections: [
      {
        title: "How this can come about",
        text: "If being close was sometimes lovely and sometimes tense or frightening, your body learns both: go there, and watch out. It can also come from later on, after a relationship that hurt you. It is a way of protecting yourself, not a fault of yours.",
      },
      {
        title: NOW,
        list: [
          "You look forward to someone, and are irritable once they're there.",
          "After a lovely moment together you suddenly need distance.",
          "You don't always understand why you reacted as you did.",
        ],
      },
      {
        title: GROW,
        text: "Take small steps. When you feel it turn, pause: feel your feet on the floor and breathe out slowly. Tell someone about it later, someone you feel safe with. If it troubles you a lot, talk to your doctor or a psychologist. You don't have to figure this out alone.",
      },
    ],
  },
  between: {
    title: "In between: {styles}",
    intro:
      "Your answers point in two directions that lie close together: {styles}. A single name would say too much.",
    sections: [
      {
        title: "What this can mean",
        list: [
          "You're at ease with one person and on your guard with another.",
          "You are changing. For a while, old and new run side by side.",
          "You had different people in mind with different questions.",
        ],
      },
      {
        title: "What to look out for",
        text: "Over the next few days, look at one moment when there is friction between you and someone else. What do you do first: move towards it, pull back, or does it vary? And what did you actually need right then?",
      },
      {
        title: GROW,
        text: "You don't need a label to learn something. Start with the scale above that stands out most. Choose one small step that goes with it: asking instead of waiting, or telling someone instead of sorting it out alone.",
      },
    ],
  },
  mixed: {
    title: "You don't fit in one box",
    intro:
      "Your answers point in more than one direction. That isn't a failed result. It's true of many people: how you are depends on who you're with and what is going on.",
    sections: [
      {
        title: "What this can mean",
        list: [
          "You're at ease with one person and on your guard with another.",
          "You are changing. For a while, old and new run side by side.",
          "You had different people in mind with different questions.",
        ],
      },
      {
        title: "What to look out for",
        text: "Over the next few days, look at one moment when there is friction between you and someone else. What do you do first: move towards it, pull back, or does it vary? And what did you actually need right then?",
      },
      {
        title: GROW,
        text: "You don't need a label to learn something. Start with the scale above that stands out most. Choose one small step that goes with it: asking instead of waiting, or telling someone instead of sorting it out alone.",
      },
    ],
  },
  incomplete: {
    title: "There isn't enough yet for a full picture",
    intro:
      "You skipped a number of questions. That's fine; what you answer is up to you. It does mean that we can show you a part, and name no attachment style. Better no name than the wrong one.",
    sections: [
      {
        title: "What you can take from it now",
        text: "The scales with enough answers are shown above. Read them as a first impression. You don't have to do anything with it, but you may be curious.",
      },
      {
        title: "What to look out for",
        list: [
          "Which questions did you skip? Sometimes that says something too.",
          "Who did you have in mind, and would it be different with someone else?",
          "What do you usually do when things get tense with someone you love?",
        ],
      },
      {
        title: "How to go on",
        text: "If you'd like a fuller picture, answer the questions again. When you aren't sure, choose what is true most of the time. Skipping the odd question is always fine.",
      },
    ],
  },
  careless: {
    title: "No name this time",
    intro:
      "Your answers pointed in all directions. That happens: when you click fast, or when it differs from person to person. Feel free to try again in a quiet moment.",
    sections: [
      {
        title: "What you can take from it now",
        text: "Treat the scales above as a rough sketch. Does something not match how you know yourself? Then trust what you know.",
      },
      {
        title: "How to go on",
        text: "Find a quiet moment, think of one or two people you are close to, and answer the questions again. It takes about five minutes. Choose what is mostly true, not what you would like best.",
      },
    ],
  },
};
