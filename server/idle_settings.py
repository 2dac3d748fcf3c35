"""Settings that would do nothing as the others stand: a server does not start with them, for somebody meant something.

Other commands take them: they are given only a part of the settings, and secrets may lie apart from the file.
"""

from server.settings import Settings, unusable

NEEDED = {
    "s3_endpoint": "blobs_url",
    "s3_key": "blobs_url",
    "s3_secret": "blobs_url",
    "turn_secret": "turn_urls",
    "oidc_client_id": "oidc_issuer",
    "oidc_client_secret": "oidc_issuer",
    "oidc_name": "oidc_issuer",
    "oidc_domains": "oidc_issuer",
    "oidc_team": "oidc_issuer",
}
"""Without the second, the first does nothing."""


def refuse_idle(settings: Settings) -> None:
    """Raises BadInput, naming the first such setting and what it needs."""
    for name, needed in NEEDED.items():
        is_given = name in settings.model_fields_set and getattr(settings, name)
        if is_given and not getattr(settings, needed):
            raise unusable(name, f"it does nothing without {needed}")
    if settings.origin and not settings.accounts:
        raise unusable("origin", "it is for a server that others reach: switch accounts on")
    if settings.chat_url and not settings.chat_model and settings.buyer != "scripted":
        raise unusable("chat_url", "it needs chat_model too, the model's name there")
