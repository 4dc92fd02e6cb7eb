"""What the topic `tenure` brings: the commands of `kadry service` that read cards."""

from __future__ import annotations

from kadry_cli.core.manifest import CommandEntry, PaperKind, Topic
from kadry_cli.tenure.fields import CERTIFICATE_FIELDS

TOPIC = Topic(
    name="tenure",
    title="Стаж за картками",
    group="service",
    commands=(
        CommandEntry("dates", "dates_command:dates", "Приведені дати людини або всіх працівників за картками"),
        CommandEntry("certificate", "certificate_command:certificate", "Надрукувати довідку про стаж"),
        CommandEntry("effects", "effects_command:effects", "Надбавка й додаткова відпустка за стаж"),
    ),
    papers=(PaperKind("certificate", "Довідка про стаж", "service-certificate.html.j2", CERTIFICATE_FIELDS),),
    results=(
        ("dates", "results:DatesResult"),
        ("certificate", "kadry_cli.core.console.results:FilesWritten"),
        ("effects", "kadry_cli.service.results:EffectsResult"),
    ),
)
