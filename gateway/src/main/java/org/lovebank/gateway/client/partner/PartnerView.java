package org.lovebank.gateway.client.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A partner and what it was granted. */
@Schema(name = "Partner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
        UUID organisationId,
        List<String> scopes,
        List<String> areas,
        int mostClients,
        @Nullable Long dailyQuota,
        @Nullable Long monthlyQuota,
        PartnerStatus status,
        Instant changedAt) {

    static PartnerView of(Partner partner) {
        return new PartnerView(
                partner.organisationId(),
                partner.scopes(),
                partner.areas(),
                partner.mostClients(),
                partner.dailyQuota(),
                partner.monthlyQuota(),
                partner.status(),
                partner.changedAt());
    }
}
