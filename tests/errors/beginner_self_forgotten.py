class Led:
    def on():
        print("on")

Led().on()
