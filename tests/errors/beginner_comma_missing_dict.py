ages = {"Ann": 12
        "Bob": 13}
