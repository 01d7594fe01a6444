# An interpreter for a tiny language.
def compile_program(source):
    source = [c for c in source if c in "+-<>[].,"]
    jumps, stack = {}, []
    for i, c in enumerate(source):
        if c == "[":
            stack.append(i)
        elif c == "]":
            if not stack:
                raise SyntaxError(f"unmatched ] at {i}")
            j = stack.pop()
            jumps[i], jumps[j] = j, i
    if stack:
        raise SyntaxError(f"unmatched [ at {stack[-1]}")
    return source, jumps


def run(text, data=""):
    source, jumps = compile_program(text)
    cells, pointer, pc, out, data = bytearray(100), 0, 0, [], iter(data)
    while pc < len(source):
        match source[pc]:
            case ">":
                pointer += 1
            case "<":
                pointer -= 1
            case "+":
                cells[pointer] = (cells[pointer] + 1) & 255
            case "-":
                cells[pointer] = (cells[pointer] - 1) & 255
            case ".":
                out.append(chr(cells[pointer]))
            case ",":
                cells[pointer] = ord(next(data, "\0"))
            case "[" if not cells[pointer]:
                pc = jumps[pc]
            case "]" if cells[pointer]:
                pc = jumps[pc]
        pc += 1
    return "".join(out)


print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."))
print(run(",[.,]", "echo"), run(">,[>,]<[.<]", "reversed"), repr(run("+++[-]")))
for bad in "[", "]", "[[]":
    try:
        run(bad)
    except SyntaxError as e:
        print(e)
