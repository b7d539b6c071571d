package org.lovebank.volunteer.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as callers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganisationView(
        UUID id,
        String kind,
        String name,
        String areaPath,
        boolean registered,
        boolean coBuilding,
        @Nullable String uscc,
        @Nullable UUID guidingBodyId,
        List<UUID> coFounderIds,
        @Nullable UUID partyBranchId,
        String status,
        long version) {}
