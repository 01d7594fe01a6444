def some_function_with_a_long_name(first_argument, second_argument): return first_argument.missing_attribute_name + second_argument
some_function_with_a_long_name(first_argument="a string value", second_argument="another string value")
