"""Blinks the light on pin 2.

On a PC the pin belongs to a simulated board; `krait -X pins examples/blink.py` shows it change.
"""
import machine
import time

led = machine.Pin(2, machine.Pin.OUT)
for _ in range(2):
    led.value(1)
    time.sleep(1)
    led.value(0)
    time.sleep(1)
print("blinked twice")
