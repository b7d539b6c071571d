package org.lovebank.task.site;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place and where it is. */
@Schema(name = "Site")
record SiteView(
        UUID id,
        String areaPath,
        String place,
        double latitude,
        double longitude,
        UUID recordedBy,
        Instant recordedAt) {

    static SiteView of(Site site) {
        return new SiteView(
                site.id(),
                site.area().value(),
                site.place(),
                site.position().latitude(),
                site.position().longitude(),
                site.recordedBy(),
                site.recordedAt());
    }
}
