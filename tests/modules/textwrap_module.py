# textwrap: wrap, fill, shorten, dedent, indent. And the list of features in __future__.
import textwrap
text = "The quick brown fox, jumped over the lazy dog.  It was well-known -- and quick-witted---so to say! Did you e.g. see 'it'? An antidisestablishmentarianism-like word; a-b, -option, --long-option, 2-3, co-operate."
for width in 1, 5, 10, 20, 33, 70:
    print(width, textwrap.wrap(text, width))
for options in {"initial_indent": "* ", "subsequent_indent": "  "}, {"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"fix_sentence_endings": True}, {"max_lines": 2}, {"max_lines": 2, "placeholder": "..."}, {"max_lines": 1, "initial_indent": "----"}, {"max_lines": 99}, {"replace_whitespace": False}:
    print(options, textwrap.wrap(text, 18, **options))
print(textwrap.fill("one\ttwo\nthree  four\n\n five", 9), textwrap.wrap("a\tb", tabsize=4), textwrap.wrap("a\tb", expand_tabs=False), textwrap.wrap("a\nb", replace_whitespace=False), textwrap.wrap(""), textwrap.wrap("   "), textwrap.wrap("  lead", 10), textwrap.wrap("x" * 25, 10), textwrap.wrap("ab " * 5, 5))
for width in 5, 11, 12, 16, 40: print(repr(textwrap.shorten("Hello  world and\nall the others", width)), end=" ")
print(textwrap.shorten("Hello world", width=10, placeholder="..."))
for call in lambda: textwrap.wrap("a b", 0), lambda: textwrap.shorten("hello world", 3), lambda: textwrap.dedent(5), lambda: textwrap.dedent(b"x"):
    try: print(call())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
for sample in "  a\n    b\n  c", "  a\n b", "\ta\n\t b", " \ta\n  b", "   \n  a\n \n\n  b\n", "a\n  b", "", "  ", "  a\r\n  b": print(repr(textwrap.dedent(sample)), end=" ")
print()
print(repr(textwrap.indent("a\n\n  \nb\n", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)), repr(textwrap.indent("", "x")))
w = textwrap.TextWrapper(width=8)
print(w.wrap("one two three"), w.fill("one two three"), w.width)
import __future__
print(__future__.all_feature_names, __future__.annotations, __future__.division.getMandatoryRelease(), __future__.division.getOptionalRelease(), __future__.generators)
print([getattr(__future__, name).compiler_flag for name in __future__.all_feature_names])
