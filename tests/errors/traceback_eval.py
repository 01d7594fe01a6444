eval("[n for n in 5]")
