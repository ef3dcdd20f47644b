"""Chance that is the same on every run, every machine and every version of Python."""
import random


class Draw:
    """What is drawn depends on the seed and on what it is drawn for, not on what was drawn before."""

    def __init__(self, *what):
        # Of Random, only the seeding by text and random() are promised to stay as they are.
        self.source = random.Random("/".join(["the invented vales", *map(str, what)]))

    def fraction(self):
        return self.source.random()

    def below(self, count):
        return int(self.source.random() * count)

    def one(self, choices):
        return choices[self.below(len(choices))]

    def happens(self, chance):
        return self.source.random() < chance

    def between(self, low, high):
        return low + (high - low) * self.source.random()
