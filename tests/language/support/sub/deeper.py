from . import sideways
from .. import package_value as up
from ..simple import value

NAME = __name__
