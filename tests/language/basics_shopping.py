# A shopping list with prices.
prices = {"milk": 1.2, "bread": 2.5, "cheese": 4.75}
basket = ["milk", "bread", "milk", "tofu"]
total = 0
for item in basket:
    if item in prices:
        total += prices[item]
        print(f"{item:<10}{prices[item]:>6.2f}")
    else:
        print(f"{item:<10}{'?':>6}")
print("-" * 16)
print(f"{'total':<10}{total:>6.2f}")
print(round(total * 1.2, 2), sorted(prices, key=prices.get), max(prices.values()))
counts = {}
for item in basket:
    counts[item] = counts.get(item, 0) + 1
print(counts)
