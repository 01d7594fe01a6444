class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"balance {self.balance} is too low for {amount}")
        self.balance -= amount


Account(10).withdraw(50)
