"""The invented network's twelve areas, their standards, and what became of them over the years.

The standards are those of an area's first year; CHANGES says what later years did to them. An id stays
the same standard, whatever its words.
"""
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Standard:
    id: str
    name: str
    words: str
    asks: str = ""  # "service-user" or "service"


@dataclass(frozen=True)
class Area:
    id: str
    name: str
    summary: str
    actions: tuple  # what services do about it
    standards: tuple


S = Standard

AREAS = [
    Area("say", "Having a say", "Saying what you think, and seeing what comes of it.", (
        "Answer each idea on the board by the end of the month",
        "Let a different person lead the community meeting each time",
        "Send what was decided to everyone, with pictures",
    ), (
        S("asked-first", "People are asked before something changes",
          "Before something changes, those whom it changes are asked what they think.", "service-user"),
        S("many-ways", "There is more than one way to say it",
          "People can speak, write, draw, or ask somebody to speak for them."),
        S("suggestion-box", "There is a box for ideas",
          "The box stands where everyone comes past, and it is opened every week."),
        S("meeting", "There is a community meeting",
          "It takes place on a day that everyone knows, and its notes hang on the wall.", "service"),
        S("agenda", "The agenda belongs to everyone", "Anyone can put something on the agenda."),
        S("deciders", "People who can decide come to the meeting",
          "Somebody is there who can say yes or no, and can say why.", "service"),
        S("told-back", "People hear what came of it",
          "Who said something is told what was done about it, also when nothing was.", "service-user"),
        S("plain-words", "Words are plain, and there are pictures",
          "What is written for service users can be read by most of them, and is read aloud to the others."),
        S("named-lead", "Everyone knows who looks after involvement",
          "One person looks after it, and people know who that is.", "service"),
        S("newsletter", "There is a newsletter", "It comes out every season and is written together."),
        S("training", "Staff learn from service users",
          "Service users take part in the training of staff, and are paid for it.", "service"),
        S("outside", "There are ways to take part outside",
          "People can go to meetings and events in other places, and get there.", "service-user"),
    )),
    Area("arriving", "Arriving and settling in", "The first day, the first week, and finding one's way.", (
        "Let somebody who lives here show newcomers round",
        "Put the leaflet for newcomers into easy read",
    ), (
        S("expected", "The room is ready", "A newcomer is expected, and there is something warm to eat."),
        S("shown-round", "Somebody shows newcomers round", "It is somebody who lives there, if both like that."),
        S("leaflet", "There is a leaflet that explains the place", "It has pictures of the rooms and of a usual day."),
        S("rights", "Rights are explained more than once", "They are explained on the first day and again in the first month."),
        S("belongings", "Belongings are safe", "People know where their things are and how to get at them."),
        S("first-call", "People can call somebody on the first day", "The call is free and nobody listens."),
        S("buddy", "Newcomers have a buddy", "For the first weeks there is somebody to ask."),
    )),
    Area("care-plans", "Care plans made together", "A plan that a person knows, understands and helped to write.", (
        "Give everyone a copy of their plan in the form that they choose",
        "Start each review with the person's own words",
    ), (
        S("own-words", "The plan has the person's own words", "Their words stand first, as they said them.", "service-user"),
        S("own-copy", "People have their plan", "They have a copy, in a form that they can use."),
        S("chosen-goals", "Goals are chosen by the person", "At least one goal is something that they look forward to.", "service-user"),
        S("who-comes", "People choose who comes to the meeting", "They may bring family, a friend or an advocate."),
        S("before-meeting", "There is time to prepare", "Somebody goes through the papers with them beforehand.", "service"),
        S("strengths", "Strengths are in it", "The plan says what somebody can do, and not only what is difficult."),
        S("checked", "It is looked at again", "Everyone knows when, and the person can ask for it sooner.", "service"),
        S("crisis", "It says what helps on a bad day", "The person has written it, or said it, on a good one."),
    )),
    Area("family", "Family and friends", "Staying close to those who matter.", (
        "Ring families every second week, if the person wants that",
        "Make the visitors' room a place where a child can play",
    ), (
        S("welcome", "Visitors are welcome", "They are greeted by somebody who knows whom they come to see."),
        S("visitors-room", "There is a good room for visits", "It is private, and children can play there."),
        S("far-away", "Those who live far away can visit too", "There is help with the journey, or a call with a picture."),
        S("asked", "Families are asked", "They can say what they think of the service in more than one way."),
        S("told", "Families know what is going on", "They are told what the person wants them to know, and whom to ring.", "service"),
        S("carers-own", "Carers are asked how they are", "There is a group for them, or the address of one."),
    )),
    Area("meals", "Food and mealtimes", "Eating well, and eating in company.", (
        "Write the menu together every fourth week",
        "Open the small kitchen in the evening",
    ), (
        S("menu", "The menu is written together", "A group of service users and kitchen staff meets for it."),
        S("cooking", "People can cook for themselves", "There is a kitchen, and time and money for it.", "service-user"),
        S("beliefs", "Food fits what people believe", "What people may not eat, or do not want to, is known and kept to."),
        S("company", "Mealtimes are pleasant", "There is time, staff sit down too, and nobody has to eat alone."),
        S("between", "There is something between meals", "Fruit and drinks can be had at any time."),
        S("weight", "There is help to eat well", "People who want to change their weight get help, and nobody is shamed."),
    )),
    Area("fresh-air", "Fresh air and moving about", "Being outside every day, and moving as one likes.", (
        "Open the garden before breakfast",
        "Buy boots and coats in all sizes",
    ), (
        S("outside-daily", "Everyone can be outside every day", "Also those who need somebody with them.", "service-user"),
        S("garden", "There is a garden to use", "People grow something in it, and may sit in it."),
        S("weather", "There are clothes for all weathers", "Nobody stays in for want of a coat or of boots."),
        S("walks", "There are walks", "Several times a week, short ones and long ones."),
        S("sport", "There is sport for beginners", "People can try things without being good at them."),
        S("leave", "Leave takes place", "When leave to go out has to be put off, people are told why and when it will be.", "service"),
    )),
    Area("things-to-do", "Things to do", "Days and evenings that are worth getting up for.", (
        "Plan the weekend on Wednesday, together",
        "Keep the craft room open until nine",
    ), (
        S("choice", "There is a choice every day", "At least two things, at different times of the day."),
        S("weekends", "There is something at weekends", "And in the evenings.", "service-user"),
        S("own-interests", "People do what they like, not what there is", "Somebody asks what they used to enjoy."),
        S("quiet", "There are quiet things to do", "For people to whom groups are too much."),
        S("led-by-users", "Service users lead groups", "They are helped to prepare, and paid or thanked.", "service"),
        S("beyond", "Things go on outside", "What was begun here can go on after moving out."),
    )),
    Area("screens", "Phones, computers and the internet", "Being in touch, finding out, and learning how.", (
        "Put two tablets where everyone can borrow them",
        "Hold a computer hour with a patient helper each week",
    ), (
        S("tablet", "There is a tablet to borrow", "It works, it is charged, and one need not ask twice."),
        S("wifi", "There is an internet connection in every room", "It is good enough for a call with a picture."),
        S("calls", "Calls are private", "There is a place where nobody listens."),
        S("learn", "People can learn how", "There is somebody with time, and no question is silly."),
        S("safe-online", "People know how to be safe", "They know what a trick looks like, and whom to tell."),
        S("rules", "The rules are clear", "They were made together, and everyone has them in plain words.", "service"),
        S("equal", "Nobody is left out", "People without money for a phone can get one for a while."),
    )),
    Area("learning", "Learning and work", "Finding out what one is good at, and being needed.", (
        "Ask three employers nearby for a visit",
        "Offer a first course in the library",
    ), (
        S("courses", "There are courses", "Some are taught by people who have been service users themselves."),
        S("jobs", "There are real jobs", "They are paid, they are advertised, and people are interviewed."),
        S("helper", "Somebody helps with applications", "And knows what has to be told, and what need not be."),
        S("library", "There is a library", "It has books that are easy to read, and books that are not."),
        S("certificate", "What was learned is written down", "People have something to show for it.", "service-user"),
    )),
    Area("feeling-safe", "Feeling safe", "Calm days, and fair ways when a day is not calm.", (
        "Talk with both sides within a day of every incident",
        "Make the quiet room warmer, with people who use it",
    ), (
        S("feels-safe", "People feel safe", "They are asked, and can answer without their name.", "service-user"),
        S("calm-place", "There is a calm place", "It is pleasant, and one can go there by oneself."),
        S("what-helps", "Staff know what helps each person", "It is written down in the person's words, and everyone on duty has read it.", "service"),
        S("talked-after", "Afterwards people talk", "With the person, and with those who saw it, soon and more than once."),
        S("fewer-rules", "Rules are few and have reasons", "Rules that nobody can give a reason for are dropped."),
        S("bullying", "Something is done about bullying", "People know whom to tell, and that it helps."),
        S("night", "Nights are quiet", "Checks at night are done so that people can sleep."),
        S("searches", "Searches are done with respect", "They are explained, and there is a choice of who does them."),
    )),
    Area("choosing-staff", "Choosing staff", "Service users help to choose those who work with them.", (
        "Train six more people for interview panels",
        "Write the questions for interviews together",
    ), (
        S("panel", "Service users are on every panel", "They have a vote, and it counts as much as any other.", "service-user"),
        S("questions", "The questions are written together", "Those who ask them chose them."),
        S("trained", "Panels are trained", "Service users and staff together.", "service"),
        S("advert", "They help to write the advertisement", "It says what matters to the people who live there."),
        S("feedback", "They hear who was chosen", "And how the person settles in."),
    )),
    Area("moving-on", "Moving on", "Leaving well, with somewhere to go and somebody to ring.", (
        "Visit the new place together, more than once",
        "Give everyone who leaves the number of a person",
    ), (
        S("own-plan", "People know what has to happen before they leave", "It is written down in steps.", "service-user"),
        S("visits", "They see the new place first", "More than once, and overnight if they like."),
        S("home-skills", "They practise what they will need", "Shopping, money, washing, the bus."),
        S("handover", "The new team knows them", "They have met before the day.", "service"),
        S("keep-in-touch", "Somebody rings afterwards", "In the first week and in the first month."),
        S("come-back", "They can come back to tell", "Those who have left are asked what would have helped."),
    )),
]


@dataclass(frozen=True)
class Replace:
    old: str
    new: Standard
    why: str


@dataclass(frozen=True)
class Retire:
    id: str
    why: str


@dataclass(frozen=True)
class Add:
    new: Standard


@dataclass(frozen=True)
class Reword:
    id: str
    name: str
    words: str


@dataclass(frozen=True)
class MoveToFront:
    """Its number changes, and that of those before it."""

    id: str


CHANGES = {
    ("say", 2022): [
        Reword("meeting", "There is a community meeting every week",
               "It takes place on the same day each week, and its notes hang on the wall."),
    ],
    ("say", 2023): [
        Replace("suggestion-box", S("ideas-answered", "Ideas are answered",
                                    "Every idea is answered within a month, on a board that everyone can see."),
                "Every service had a box by then, and most ideas stayed in it. The new standard asks what becomes of them."),
    ],
    ("say", 2024): [
        MoveToFront("plain-words"),
        Reword("named-lead", "Everyone knows who looks after involvement, and where to find them",
               "One person looks after it, is there on most days, and people know who that is."),
    ],
    ("say", 2025): [
        Retire("newsletter", "The meeting of service users found that few people read it, and that the board says more."),
        Add(S("paid", "People are thanked or paid for taking part",
              "Everyone knows what is paid for, how much, and when it comes.", "service")),
    ],
    ("screens", 2023): [
        Replace("rules", S("agreement", "There is an agreement on phones",
                           "It was made together, it fits the person, and it is looked at again each season.", "service"),
                "One rule for all kept some people from what was safe for them."),
        Reword("wifi", "There is a good internet connection everywhere", "Also in the bedrooms and in the garden."),
    ],
    ("feeling-safe", 2025): [
        MoveToFront("calm-place"),
        Reword("night", "Nights are calm", "Checks at night are done so that people can sleep, and are talked about by day."),
    ],
}


def changed(standards, changes):
    """The standards of the year in which these changes were made."""
    standards = list(standards)
    for change in changes:
        match change:
            case Replace(old, new, _):
                standards = [new if standard.id == old else standard for standard in standards]
            case Retire(id, _):
                standards = [standard for standard in standards if standard.id != id]
            case Add(new):
                standards.append(new)
            case Reword(id, name, words):
                standards = [replace(standard, name=name, words=words) if standard.id == id else standard
                             for standard in standards]
            case MoveToFront(id):
                standards.sort(key=lambda standard: standard.id != id)
    return standards


def in_force(area, year):
    standards = area.standards
    for when in range(2021, year + 1):
        standards = changed(standards, CHANGES.get((area.id, when), []))
    return standards
