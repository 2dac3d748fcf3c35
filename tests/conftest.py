"""No test fails because the machine is busy: hypothesis asserts no time."""

from hypothesis import HealthCheck, settings

settings.register_profile("rolecall", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rolecall")
