# Opened with ', closed with ".
name = 'Ada"
print(name)
