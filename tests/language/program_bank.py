# A small bank with accounts, errors and reports.
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed}, have {available}")
        self.missing = needed - available


class Account:
    _next = 1

    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
        self.number = Account._next
        Account._next += 1

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.balance:
            raise InsufficientFunds(amount, self.balance)
        self.balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"<{type(self).__name__} #{self.number} {self.owner}: {self.balance:.2f}>"


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(self.balance * self.rate)


a, b = Account("Ann", 100), Savings("Bob", 200, rate=0.1)
a.deposit(50.5)
b.add_interest()
for account, amount in (a, 500), (b, 20), (a, -5):
    try:
        account.withdraw(amount) if amount > 0 else account.deposit(amount)
    except InsufficientFunds as e:
        print("refused:", e, e.missing)
    except ValueError as e:
        print("error:", e)
    else:
        print("done", account)
print(a, b, sorted([a, b], key=lambda x: -x.balance), a.history, b.history)
print(f"{'owner':<10}|{'balance':>10}")
for x in a, b:
    print(f"{x.owner:<10}|{x.balance:>10,.2f}")
