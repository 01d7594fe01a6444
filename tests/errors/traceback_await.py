async def leaf():
    raise ValueError("leaf")


async def root():
    await leaf()


root().send(None)
