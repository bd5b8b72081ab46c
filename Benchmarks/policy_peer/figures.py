"""Exact figures: fractions, and the roundings of docs/policy-model.md."""

from fractions import Fraction
from math import ceil, floor, isqrt

POINT = Fraction(1, 10_000)
MILLIONTH = Fraction(1, 1_000_000)


def nearest(value: Fraction, unit: Fraction) -> Fraction:
    """The nearest multiple of a unit, half away from zero."""
    whole = floor(abs(value) / unit + Fraction(1, 2))
    return whole * unit if value >= 0 else -whole * unit


def points(value: Fraction) -> Fraction:
    return nearest(value, POINT)


def money(value: Fraction) -> Fraction:
    return nearest(value, MILLIONTH)


def up(value: Fraction) -> Fraction:
    return ceil(value / MILLIONTH) * MILLIONTH


def down(value: Fraction) -> Fraction:
    return floor(value / MILLIONTH) * MILLIONTH


def points_of_root(factor: Fraction, radicand: Fraction) -> Fraction:
    """factor·√radicand in points, neither negative: squares are compared, so that no half is lost."""
    square = (factor / POINT) ** 2 * radicand
    whole = isqrt(floor(square))
    return (whole + 1 if (whole + Fraction(1, 2)) ** 2 <= square else whole) * POINT


def is_halfway(value: Fraction) -> bool:
    """Whether points lie exactly between two multiples of 10⁻⁴."""
    return (value / POINT * 2).denominator == 1 and (value / POINT).denominator == 2
